/** Words by which a name says that its value is secret, wherever in the name they stand. Plurals count too. */
const WORDS = new Set(['password', 'passwd', 'passphrase', 'secret', 'token', 'credential']);

/** Shorter ones that count at the end of a name alone: nobody can `pass_through` a secret. */
const LAST_WORDS = new Set(['pass', 'pwd', 'psk', 'dsn']);

/** What makes a `key` a secret: `api_key`, `private_key`. Other keys are names of things. */
const KEYS = new Set([
  ...['access', 'account', 'activation', 'api', 'app', 'application', 'auth', 'client', 'customer'],
  ...['decryption', 'encryption', 'hmac', 'master', 'preshared', 'private', 'secret', 'session', 'shared'],
  ...['signing', 'subscription'],
]);

/** Tokens that are public, or tell requests apart. */
const PUBLIC_TOKENS = new Set([
  ...['creation', 'continuation', 'dkim', 'http', 'idempotency', 'lock', 'next', 'page', 'pagination'],
  ...['request', 'sync', 'update', 'verification', 'version'],
]);

/** Names that end so tell something about a secret: its whereabouts, its rules, its age. */
const HARMLESS = new Set([
  ...['age', 'algorithm', 'alias', 'arn', 'at', 'audience', 'bucket', 'class', 'config', 'configuration'],
  ...['count', 'date', 'day', 'description', 'dir', 'directory', 'disabled', 'domain', 'duration', 'enabled'],
  ...['encryption', 'endpoint', 'engine', 'env', 'expiration', 'expires', 'expiry', 'expression', 'field'],
  ...['file', 'filename', 'fingerprint', 'format', 'generation', 'header', 'hint', 'host', 'hour', 'id'],
  ...[
    'identifier',
    'index',
    'interval',
    'issuer',
    'kind',
    'label',
    'length',
    'lifetime',
    'limit',
    'location',
  ],
  ...[
    'manager',
    'max',
    'md5',
    'method',
    'min',
    'minute',
    'mode',
    'mount',
    'name',
    'namespace',
    'number',
    'option',
  ],
  ...['owner', 'param', 'parameter', 'path', 'period', 'permission', 'policy', 'port', 'prefix', 'property'],
  ...['provider', 'recovery', 'ref', 'reference', 'region', 'required', 'requirement', 'reset', 'role'],
  ...[
    'rotation',
    'rule',
    'schedule',
    'scheme',
    'scope',
    'second',
    'selection',
    'selector',
    'service',
    'size',
  ],
  ...[
    'source',
    'spec',
    'specification',
    'state',
    'status',
    'storage',
    'store',
    'strategy',
    'suffix',
    'table',
  ],
  ...['template', 'thumbprint', 'time', 'timeout', 'timestamp', 'ttl', 'type', 'unit', 'uri', 'url', 'usage'],
  ...['user', 'username', 'validity', 'version', 'window'],
]);

/** Such a word written without a break: `dbpassword`, `apikey`, `connectionstring`. */
const JOINED =
  /password(?!less)|passwd|passphrase|(?:secret|token|credential|(?:access|api|auth|private)key|connectionstring|connstr)s?$/;

// What a name has to have in it before it is worth being taken apart.
const STEM = /pass|pwd|secret|token|cred|psk|dsn|key|conn/i;

/**
 * What every speaking name has in it: four characters (a digit or a sign stands for any of them), and what stands
 * where they are found.
 */
export const NAME_STEMS: readonly string[] = [
  ...['pass', 'secr', 'toke', 'ntia', 'reds', 'conn'],
  ...['pwd', 'psk', 'dsn'].flatMap((word) =>
    Array.from('_abcdefghijklmnopqrstuvwxyz', (letter) => letter + word),
  ),
  ...[...KEYS].flatMap((word) => [`${word.slice(-1)}key`, `${word.slice(-1)}_ke`]),
];
export const NAME_MARK = new RegExp(
  [
    ...['pass(?:wd|word|phrase|(?![a-z]))', 'secret', '(?<!http_)token', '(?<=crede)ntial', '(?<=c)reds'],
    ...['[^]?(?:pwd|psk|dsn)(?![a-z])', 'conn(?:ection)?[^a-z]?str'],
    `(?<=(?:${[...KEYS].map((word) => word.slice(0, -1)).join('|')}))[a-z][^a-z]?key`,
  ].join('|'),
  'iy',
);

// Longer ones are texts that happen to be keys.
const LONGEST_NAME = 128;

// Of a plan's own names there are a few thousand; keys of maps may be any number.
const MOST_KNOWN = 4096;
const known = new Map<string, boolean>();

/**
 * Whether a name says that its value is secret: `password`, `apiKey`, `DB_TOKEN`; but not `token_type`, `secret_arn`
 * or `password_policy`. The tables come from the attributes of the AWS provider 5.100.0, whose own flags agree.
 */
export function isSpeaking(name: string): boolean {
  if (name.length > LONGEST_NAME || !STEM.test(name)) {
    return false;
  }
  const before = known.get(name);
  if (before !== undefined) {
    return before;
  }
  const speaking = speaks(wordsOf(name));
  if (known.size < MOST_KNOWN) {
    known.set(name, speaking);
  }
  return speaking;
}

/** Whether a name tells something about a secret rather than the secret: `name`, `token_url`, `secret_arn`. */
export function isHarmless(name: string): boolean {
  return name.length <= LONGEST_NAME && endsHarmless(wordsOf(name));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/(conn(?:ection)?)[^a-z]?(str)/g, '$1$2')
    .replace(/[^a-z]+$/, '')
    .split(/[^a-z]/);
}

function speaks(words: readonly string[]): boolean {
  if (words.includes('public')) {
    return false;
  }
  const at = words.findLastIndex((_, index) => isSecret(words, index));
  return at !== -1 && (at === words.length - 1 || !endsHarmless(words));
}

function endsHarmless(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return HARMLESS.has(last) || HARMLESS.has(singular(last));
}

function isSecret(words: readonly string[], at: number): boolean {
  const word = singular(words[at] ?? '');
  const before = words[at - 1] ?? '';
  switch (word) {
    case 'token':
      return !PUBLIC_TOKENS.has(before);
    case 'cred':
      return words[at] === 'creds';
    case 'key':
      return KEYS.has(before);
    default:
      return WORDS.has(word) || JOINED.test(word) || (at === words.length - 1 && isLastWord(words[at] ?? ''));
  }
}

function isLastWord(word: string): boolean {
  return LAST_WORDS.has(word) || word.endsWith('pwd');
}

function singular(word: string): string {
  if (word.endsWith('ies')) {
    return `${word.slice(0, -3)}y`;
  }
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Texts that are no secret whatever their name: switches, units, the whereabouts of a secret. */
const PLAIN =
  /^(?:true|false|yes|no|on|off|none|null|nil|default|enabled?|disabled?|required|optional|seconds|minutes|hours|days|\d{1,5}|arn:\S*|alias\/\S*|[*•]+|\(sensitive\)|\(known after apply\))$/i;

/** References that something else fills in. */
const REFERENCE = /^(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|\$[A-Z][A-Z\d_]*)$/;

/** Whether a text may be a secret when its name says so. */
export function isTellingText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && !PLAIN.test(trimmed) && !REFERENCE.test(trimmed);
}
