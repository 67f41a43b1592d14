/** A pull request's conversation as one page that GitHub would show: for looking at comments without GitHub. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What somebody, or the action, wrote. */
export interface ConversationComment {
  readonly author: string;
  /** Markdown */
  readonly body: string;
  /** ISO 8601 */
  readonly createdAt: string;
}

/** A pull request, as far as its page shows it. */
export interface Conversation {
  readonly title: string;
  readonly number: number;
  /** Who opened it. */
  readonly author: string;
  /** Markdown */
  readonly body: string;
  readonly comments: readonly ConversationComment[];
}

/** How the page's Mermaid fences become pictures. */
export interface Drawing {
  /** Where Mermaid's build for browsers is: a `file:` URL. */
  readonly mermaid: string;
}

/**
 * The page: HTML, light and dark, that loads nothing and runs nothing.
 * @param drawing - draws its graphs too, for which it loads and runs Mermaid; the body has the class `drawn` then
 */
export function renderConversationPage(
  { title, number, author, body, comments }: Conversation,
  drawing?: Drawing,
): string {
  const scripts = drawing === undefined ? '' : " script-src file: 'unsafe-inline'; font-src data:;";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';${scripts}">
<title>${escape(title)} · #${number}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)} <span class="number">#${number}</span></h1>
${box(author, 'opened this pull request', markdownToHtml(body))}
${comments.map(renderComment).join('\n')}
</main>
${drawing === undefined ? '' : `<script src="${escape(drawing.mermaid)}"></script>\n<script>${DRAW}</script>`}
</body>
</html>
`;
}

/** Markdown as GitHub renders it: with its tables, its alerts and its colours of differences. */
export function markdownToHtml(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return html
    .replace(/<blockquote>\n<p>\[!(\w+)\]\n?([^]*?)<\/blockquote>/g, (_, kind: string, content: string) =>
      renderAlert(kind.toLowerCase(), content),
    )
    .replace(
      /(<pre><code class="language-diff">)([^]*?)(<\/code><\/pre>)/g,
      (_, open: string, content: string, close: string) => [open, colourDifference(content), close].join(''),
    );
}

function renderComment({ author, body, createdAt }: ConversationComment): string {
  const when = new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ');
  return box(author, `${when} UTC`, markdownToHtml(body));
}

function box(author: string, when: string, content: string): string {
  return `<article>
<header><strong>${escape(author)}</strong> <span>${escape(when)}</span></header>
<div class="body">${content}</div>
</article>`;
}

function renderAlert(kind: string, content: string): string {
  const title = kind.charAt(0).toUpperCase() + kind.slice(1);
  return `<div class="alert ${kind}"><p class="title">${title}</p><p>${content}</div>`;
}

const COLOURS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '!': 'changed' };

function colourDifference(content: string): string {
  return content
    .split('\n')
    .map((line) => {
      const colour = COLOURS[line.charAt(0)];
      return colour === undefined ? line : `<span class="${colour}">${line}</span>`;
    })
    .join('\n');
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

// As GitHub sets it up. Drawn beside the page, since what is in a closed fold has no size.
const DRAW = `
(async () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
  for (const [index, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    const { svg } = await mermaid.render('graph' + index, code.textContent);
    const picture = document.createElement('div');
    picture.className = 'graph';
    picture.innerHTML = svg;
    code.parentElement.replaceWith(picture);
  }
})().catch((error) => document.body.append(String(error))).finally(() => document.body.classList.add('drawn'));
`;

const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --page: #fff; --box: #f6f8fa; --line: #d1d9e0;
  --link: #0969da; --code: #818b981f; --caution: #cf222e; --warning: #9a6700; --note: #0969da;
  --added: #116329; --added-back: #dafbe1; --removed: #82071e; --removed-back: #ffebe9; --changed: #953800; --changed-back: #ffd8b5 }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --muted: #9198a1; --page: #0d1117; --box: #151b23; --line: #3d444d;
  --link: #4493f8; --code: #656c7633; --caution: #f85149; --warning: #d29922; --note: #4493f8;
  --added: #aff5b4; --added-back: #033a16; --removed: #ffdcd7; --removed-back: #67060c; --changed: #ffdfb6; --changed-back: #5a1e02 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
main { max-width: 900px; margin: 24px auto; padding: 0 16px }
h1 { font-size: 28px; font-weight: 400 } .number, header span { color: var(--muted); font-weight: 300 }
article { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 24px }
header { background: var(--box); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; padding: 8px 16px }
.body { padding: 16px; overflow-wrap: break-word } .body > :first-child { margin-top: 0 } .body > :last-child { margin-bottom: 0 }
h3 { font-size: 17.5px; margin: 24px 0 16px } p, pre, details, .alert { margin: 0 0 16px } a { color: var(--link) }
sub { font-size: 75%; vertical-align: baseline; color: var(--text) }
code, pre { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
code { background: var(--code); border-radius: 6px; padding: .2em .4em; white-space: break-spaces } h3 code { font-size: 100% }
pre { background: var(--box); border-radius: 6px; padding: 16px; overflow: auto } pre code { background: none; padding: 0; font-size: 100%; white-space: pre }
summary { cursor: pointer } summary + * { margin-top: 8px } details details { margin-left: 16px }
.graph { border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 0 0 16px; text-align: center }
.alert { border-left: 4px solid var(--line); padding: 8px 16px } .alert > :last-child { margin-bottom: 0 } .alert p { margin: 0 0 8px }
.alert .title { font-weight: 500 } .caution { border-color: var(--caution) } .caution .title { color: var(--caution) }
.warning { border-color: var(--warning) } .warning .title { color: var(--warning) } .note { border-color: var(--note) } .note .title { color: var(--note) }
.added { color: var(--added); background: var(--added-back) } .removed { color: var(--removed); background: var(--removed-back) } .changed { color: var(--changed); background: var(--changed-back) }
`;
