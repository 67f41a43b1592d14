import { alert, code, link, text } from './markdown.ts';
import { parseMarker, renderMarker, type Marker } from './marker.ts';
import type { RunFacts } from './report.ts';

const HEAD = /^[^\n]*\r?\n(### [^\n]*\n)/;

/**
 * Says in a comment, below its heading, that the state has changed since its plan was made. What was reviewed stays
 * what it is: an apply finds out by itself whether it still would do that.
 * @param run - the one that changed the state
 * @returns the comment's new text; undefined when it shows no plan, or says so already
 */
export function markOutdated(body: string, run: RunFacts): string | undefined {
  const marker = parseMarker(body);
  const [head, heading] = HEAD.exec(body) ?? [];
  if (marker === undefined || head === undefined || !showsPlan(marker)) return undefined;
  const notice = alert('WARNING', [
    `**The state has changed since this plan**: ${link(`run ${text(run.runNumber)}`, run.runUrl)} ${DID[run.command] ?? 'changed it'} at ${code(run.sha.slice(0, 7))}. Run this pull request’s job again to plan anew.`,
  ]);
  const above = `${renderMarker({ ...marker, outdated: true })}\n${heading}\n${notice.join('\n')}\n`;
  return above + body.slice(head.length);
}

const DID: Readonly<Partial<Record<RunFacts['command'], string>>> = {
  apply: 'applied',
  destroy: 'destroyed',
};

const DONE = new Set(['running', 'applied', 'destroyed']);

/** Whether it shows the last good plan, and that is still to be applied. */
function showsPlan({ state, runUrl, lastGood, outdated }: Marker): boolean {
  return outdated !== true && !DONE.has(state) && lastGood?.runUrl === runUrl;
}
