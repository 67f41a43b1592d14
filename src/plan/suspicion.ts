import { mayHoldAddress, SHAPES } from './shapes.ts';
import { NAME_MARK, NAME_STEMS } from './speaking.ts';

// The flags `before_sensitive`, `after_sensitive`, `sensitive_values`, `sensitive`.
const FLAG_STEM = 'itiv';
const FLAG = /itive(?:_values)?"\s*:\s*/y;

// Of what a stem is.
const FLAGS = 1;
const NAMES = 2;
const TOKENS = 4;

// Letters are 1 to 26 in either case, everything else is 0.
const LETTERS = 27;
const STEM = 4;
const LEAP = STEM - 1;

// How much of a text around a stem a mark takes.
const BEFORE = 24;
const BEHIND = 24;

/** Behind a name in JSON: nothing that could be secret. */
const NOTHING = /[\w-]{0,99}\\*"\s*:\s*(?:null|true|false|""|\[\s*\]|\{\s*\}|-?\d{1,5}[,}\]\s])/y;

// How much of a text is looked at in one go; what is longer is cut into pieces that overlap.
const PIECE = 1 << 14;

interface Tables {
  /** Of a byte. */
  readonly letters: Uint8Array;
  /** By two bytes: how far it is from them to where a stem may end. */
  readonly leaps: Uint8Array;
  /** By four letters: of what they are a stem. */
  readonly kinds: Uint8Array;
  readonly tokens: RegExp;
  /** The bytes of the piece that is looked at. */
  readonly bytes: Buffer;
}

let tables: Tables | undefined;

/**
 * Whether a piece of a plan (a resource's change, or a resource of a state), as its raw JSON, may hold a secret: a flag
 * that says so, a name that speaks, or something that looks like a token. False only when to parse it could add none.
 */
export function mayTell(text: string): boolean {
  tables ??= makeTables();
  for (let from = 0; from < text.length; from += PIECE - LEAP) {
    if (isTellingPiece(text, from, tables)) {
      return true;
    }
  }
  return mayHoldAddress(text);
}

/** Stems are looked for as by Wu and Manber: most of the text is leapt over. */
function isTellingPiece(text: string, from: number, known: Tables): boolean {
  const { letters, leaps, kinds, bytes } = known;
  const length = bytes.write(from === 0 ? text : text.slice(from, from + PIECE), 'latin1');
  let at = LEAP;
  while (at < length) {
    const third = bytes[at - 1] ?? 0;
    const last = bytes[at] ?? 0;
    const leap = leaps[(third << 8) | last] ?? 0;
    if (leap > 0) {
      at += leap;
      continue;
    }
    const first =
      ((letters[bytes[at - 3] ?? 0] ?? 0) * LETTERS + (letters[bytes[at - 2] ?? 0] ?? 0)) * LETTERS;
    const code = (first + (letters[third] ?? 0)) * LETTERS + (letters[last] ?? 0);
    const kind = kinds[code] ?? 0;
    if (kind > 0 && isTelling(text, from + at - LEAP, kind, known)) {
      return true;
    }
    at += 1;
  }
  return false;
}

function isTelling(text: string, at: number, kind: number, { tokens }: Tables): boolean {
  return (
    (Boolean(kind & NAMES) && isNamed(text, at)) ||
    (Boolean(kind & FLAGS) && isFlagged(text, at)) ||
    (Boolean(kind & TOKENS) && tokens.test(text.slice(Math.max(0, at - BEFORE), at + BEHIND)))
  );
}

function isNamed(text: string, at: number): boolean {
  NAME_MARK.lastIndex = at;
  return NAME_MARK.test(text) && !isNothing(text, NAME_MARK.lastIndex);
}

function isNothing(text: string, at: number): boolean {
  NOTHING.lastIndex = at;
  return NOTHING.test(text);
}

function isFlagged(text: string, at: number): boolean {
  FLAG.lastIndex = at;
  if (!FLAG.test(text)) {
    return false;
  }
  const from = FLAG.lastIndex;
  const to = text.indexOf('true', from);
  return to !== -1 && !isClosed(text, from, to);
}

/** Whether the value that begins at a place ends before another. */
function isClosed(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    switch (character) {
      case '"':
        at = endOfString(text, at);
        break;
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
      case ',':
        depth -= character === ',' ? 0 : 1;
        if (depth <= 0) {
          return true;
        }
        break;
      default:
    }
  }
  return false;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === '"') {
      return at;
    }
  }
  return text.length;
}

function makeTables(): Tables {
  const letters = Uint8Array.from({ length: 256 }, (_, byte) => letterOf(byte));
  const leapsOfLetters = new Uint8Array(LETTERS ** 2).fill(LEAP);
  const kinds = new Uint8Array(LETTERS ** STEM);
  const stems = [
    [FLAG_STEM, FLAGS] as const,
    ...NAME_STEMS.map((stem) => [stem, NAMES] as const),
    ...SHAPES.flatMap((shape) => shape.stems.map((stem) => [stem, TOKENS] as const)),
  ];
  for (const [stem, kind] of stems) {
    const codes = Array.from(stem, (character) => letterOf(character.charCodeAt(0)));
    const code = codes.reduce((sum, letter) => sum * LETTERS + letter, 0);
    kinds[code] = (kinds[code] ?? 0) | kind;
    for (let end = 1; end < STEM; end += 1) {
      const pair = (codes[end - 1] ?? 0) * LETTERS + (codes[end] ?? 0);
      leapsOfLetters[pair] = Math.min(leapsOfLetters[pair] ?? LEAP, LEAP - end);
    }
  }
  const rows = Array.from({ length: LETTERS }, (_, first) =>
    letters.map((second) => leapsOfLetters[first * LETTERS + second] ?? LEAP),
  );
  const leaps = new Uint8Array(1 << 16);
  letters.forEach((letter, byte) => leaps.set(rows[letter] ?? [], byte << 8));
  return {
    letters,
    leaps,
    kinds,
    tokens: new RegExp(SHAPES.map(({ mark }) => mark.source).join('|')),
    bytes: Buffer.alloc(PIECE),
  };
}

function letterOf(byte: number): number {
  const lower = byte | 32;
  return byte < 128 && lower > 96 && lower < 123 ? lower - 96 : 0;
}
