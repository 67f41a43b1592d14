import type { Range } from './needles.ts';

/** How a token of some service looks, whatever its name. */
export interface Shape {
  readonly form: RegExp;
  /** What every such token has in it, short enough to be looked for first. */
  readonly mark: RegExp;
  /** Four characters, some of which every mark has in it; a digit or a sign stands for any of them. */
  readonly stems: readonly string[];
}

const shape = (form: RegExp, mark: RegExp, ...stems: readonly string[]): Shape => ({ form, mark, stems });

/**
 * The forms of tokens. Where a form has a group `secret`, that part alone is secret.
 * @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
export const SHAPES: readonly Shape[] = [
  shape(/-----BEGIN (?<label>[A-Z\d ]+)-----[^]*?(?:-----END \k<label>-----|$)/, /-----BEGIN/, 'begi'),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  shape(/(?<![A-Za-z\d])A[KS]IA[A-Z\d]{16}(?![A-Za-z\d])/, /A[KS]IA[A-Z\d]{4}/, 'akia', 'asia'),
  shape(/gh[pousr]_[A-Za-z\d]{20,}/, /gh[pousr]_[A-Za-z\d]{8}/, ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_']),
  shape(/github_pat_\w{20,}/, /github_pat_/, 'b_pa'),
  shape(/gl(?:pat|ptt|dt|rt|soat)-[\w-]{16,}/, /gl[a-z]{2,4}-/, 'glpa', 'glpt', 'gldt', 'glrt', 'glso'),
  shape(/xox[abeoprs]-[\w-]{10,}/, /xox[a-z]-/, 'xoxa', 'xoxb', 'xoxe', 'xoxo', 'xoxp', 'xoxr', 'xoxs'),
  shape(/xapp-[\w-]{10,}/, /xapp-/, 'xapp'),
  shape(
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[\w/-]{10,})/,
    /hooks\.slack\.com/,
    'slac',
  ),
  shape(/[rs]k_live_[A-Za-z\d]{10,}/, /[rs]k_live_/, '_liv'),
  shape(/whsec_[\w+/=-]{16,}/, /whsec_/, 'hsec'),
  shape(/eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]*/, /\.eyJ/, '.eyj'),
  shape(/AIza[\w-]{30,}/, /AIza[\w-]{8}/, 'aiza'),
  shape(/GOCSPX-[\w-]{16,}/, /GOCSPX-/, 'gocs'),
  shape(/(?<![A-Za-z])npm_[A-Za-z\d]{30,}/, /npm_[A-Za-z\d]{8}/, '_npm'),
  shape(/pypi-[\w-]{50,}/, /pypi-[\w-]{8}/, 'pypi'),
  shape(/(?<![A-Za-z])dop_v1_[a-f\d]{32,}/, /dop_v1_/, '_dop'),
  shape(/(?<![A-Za-z])hv[bs]\.[\w-]{20,}/, /hv[bs]\.[\w-]{8}/, '_hvb', '_hvs'),
  shape(/sk-(?:ant|proj)-[\w-]{16,}/, /sk-(?:ant|proj)-/, 'k-an', 'k-pr'),
  shape(/AGE-SECRET-KEY-1[A-Z\d]{20,}/, /GE-SECRET/, 'secr'),
  shape(
    /\b(?:[Bb]earer|[Bb]asic)\s+(?<secret>(?=[\w+/.~-]*\d)[\w+/.~-]{16,}=*)/,
    /\b(?:[Bb]earer|[Bb]asic)(?:\s|\\)/,
    ...['bear', 'basi'],
  ),
  shape(/[?&]sig=(?<secret>[\w%+/=-]{20,})/, /sig=/, '_sig'),
];

/** Passwords in addresses are the shortest of all: what tells them is the sign behind them. */
const IN_ADDRESSES = [
  /:\/\/[^\s/:@"'\\]{0,128}:(?<secret>(?!\$)[^\s/"'\\]{1,256})@/,
  /\w:(?<secret>(?!\$)[^\s/:"'\\]{1,256})@(?:tcp|unix)\(/,
];

// JSON writes one character of a password in six.
const LONGEST_BEFORE = 2400;

/** Whether a password may stand before an `@` of a text, which may be JSON. */
export function mayHoldAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
    if (/^@(?:tcp|unix)\(/.test(text.slice(at, at + 6)) || /:\/\/[^\s"]*:[^\s"]*$/.test(before)) {
      return true;
    }
  }
  return false;
}

let any: RegExp | undefined;

/** Where tokens stand in a text. */
export function findShapes(text: string): readonly Range[] {
  any ??= new RegExp(
    [...SHAPES.map(({ form }) => form), ...IN_ADDRESSES]
      .map(({ source }, index) => numbered(source, index))
      .join('|'),
    'dg',
  );
  return [...text.matchAll(any)].map((match) => {
    const { indices } = match;
    const inside = Object.entries(indices?.groups ?? {}).find(
      ([name, range]) => name.startsWith('secret') && Boolean(range),
    );
    const [from = 0, to = 0] = inside?.[1] ?? indices?.[0] ?? [];
    return [from, to];
  });
}

/** The names of groups are each an alternative's own. */
function numbered(source: string, index: number): string {
  return source
    .replace(/\(\?<(secret|label)>/g, `(?<$1${index}>`)
    .replaceAll('\\k<label>', `\\k<label${index}>`);
}

/** Whether what looks like a token is public: a certificate, or a public key. */
export function isPublic(token: string): boolean {
  return /^-----BEGIN (?!.*PRIVATE)[^-]*(?:CERTIFICATE|PUBLIC KEY|CRL|PARAMETERS|REQUEST)[^-]*-----/.test(
    token,
  );
}
