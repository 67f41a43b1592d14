import { contentOf } from './content.ts';
import type { Room } from './parts.ts';
import { renderContent } from './render.ts';
import type { Report } from './report.ts';

/** What a job summary may take, in UTF-8 bytes. GitHub drops the whole of one that is over 1 MiB. */
export const SUMMARY_LIMIT = 1_000_000;

const ROOM: Room = { longest: 20_000, part: 200_000, warnings: 1000, compared: 5000 };

/** The job summary: as the comment, with room for the whole plan. */
export function renderJobSummary(report: Report): string {
  return renderContent(report, contentOf(report, ROOM), {
    limit: SUMMARY_LIMIT,
    above: [],
    restIn: 'the file that the output `plan-text` names',
  });
}
