import { contentOf, isGoodPlan } from './content.ts';
import { link } from './markdown.ts';
import { renderMarker, type Marker } from './marker.ts';
import type { Room } from './parts.ts';
import { renderContent } from './render.ts';
import type { GoodPlan, Report } from './report.ts';

/**
 * What a comment may take, in UTF-8 bytes. GitHub refuses more than 65,536 characters; what it counts as one
 * isn't documented, and no character is less than a byte.
 */
export const COMMENT_LIMIT = 64_500;

const ROOM: Room = { longest: 400, part: 8000, warnings: 10, compared: 400 };

/**
 * The comment on a pull request: the hidden marker, then what a reviewer decides by.
 * @param reviewed - what a later apply is to compare with
 */
export function renderComment(report: Report, reviewed?: Marker['reviewed']): string {
  const { run } = report;
  const marker = renderMarker({
    v: 1,
    stack: run.identity,
    sha: run.sha,
    state: report.state === 'running' ? 'running' : report.outcome.kind,
    runUrl: run.runUrl,
    lastGood: lastGoodOf(report),
    reviewed,
  });
  return renderContent(report, contentOf(report, ROOM), {
    limit: COMMENT_LIMIT,
    above: [marker],
    restIn: `the ${link('job summary', run.runUrl)}`,
  });
}

/** The last good plan as the next run is to know it: this one, when it is one. */
function lastGoodOf(report: Report): GoodPlan | undefined {
  return isGoodPlan(report) ? { sha: report.run.sha, runUrl: report.run.runUrl } : report.lastGood;
}
