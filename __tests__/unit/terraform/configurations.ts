import fc from 'fast-check';

/** A variable of a generated root. */
export interface Declared {
  readonly name: string;
  readonly sensitive: boolean;
  readonly hasDefault: boolean;
  /** The source of its default. */
  readonly value: string;
  /** What stands before it. */
  readonly before: string;
  readonly oneLine: boolean;
}

/** Texts that look like structure, and are none where they stand. */
const decoy = fc.constantFrom(
  'variable \\"x\\" {',
  '}',
  '{',
  '# no',
  '/* no',
  '*/',
  '<<EOT',
  '$${',
  '%%{',
  "'",
  '[(',
);

const quoted = fc.array(decoy, { maxLength: 4 }).map((parts) => `"${parts.join(' ')}"`);

const template = quoted.map((text) => `"a \${ upper(${text}) } %{ if true }}%{ endif }"`);

const heredoc = fc
  .tuple(
    fc.constantFrom('<<', '<<-'),
    fc.constantFrom('EOT', 'E_1'),
    fc.array(decoy, { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([opening, marker, lines, isIndented]) =>
    [
      `${opening}${marker}`,
      ...lines.map((line) => `  ${line} ${marker}`),
      `${isIndented ? '    ' : ''}${marker}`,
    ].join('\n'),
  );

const comment = fc.constantFrom('# a } "', '// a { "', '/* a "\n{ */');

/** Values of one line or several, that Terraform takes for the default of a variable: no references, no functions. */
const literal = fc.oneof(
  quoted,
  heredoc,
  fc.constantFrom('null', 'true', '-1', '[]', '{}'),
  fc.tuple(quoted, comment).map(([text, remark]) => `[ ${remark}\n  ${text},\n]`),
  fc
    .tuple(quoted, heredoc)
    .map(([text, long]) => `{\n  a = ${text}\n  default = ${long}\n  sensitive = true\n}`),
);

const surroundings = fc.oneof(
  fc.constant(''),
  comment,
  template.map((text) => `locals {\n  variable = ${text}\n}`),
  heredoc.map((text) => `output "o" {\n  value = ${text}\n}`),
);

/** Roots with a few variables each, all of another name. */
export const declarations: fc.Arbitrary<readonly Declared[]> = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/).map((name) => `v${name}`),
    sensitive: fc.boolean(),
    hasDefault: fc.boolean(),
    value: literal,
    before: surroundings,
    oneLine: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
);

/** The source of such a root. */
export function renderRoot(declared: readonly Declared[]): string {
  return declared.map((each) => `${each.before}\n${renderVariable(each)}\n`).join('\n');
}

function renderVariable({ name, sensitive, hasDefault, value, oneLine }: Declared): string {
  const label = oneLine ? name : `"${name}"`;
  const lines = [...(sensitive ? ['sensitive = true'] : []), ...(hasDefault ? [`default = ${value}`] : [])];
  if (oneLine && lines.length === 0) return `variable ${label} {}`;
  if (oneLine && lines.length === 1 && !value.includes('\n')) return `variable ${label} { ${lines[0]} }`;
  return `variable ${label} {\n${lines.map((line) => `  ${line}`).join(' # } \n')}\n}`;
}
