/** Who may import whom: each layer imports from those before it alone. */
const layers = [
  'errors',
  'ports',
  'inputs',
  'intent',
  'stack',
  'terraform',
  'plan',
  'policy',
  'outcome',
  'report',
  'commands',
  'main',
];

/** What of Node is a computation, and not a way out to the machine. */
const pureModules = ['path', 'crypto', 'util'];

const pathOf = (names) => `^src/(${names.join('|')})([.]ts$|/)`;
const outsideAdapters = { path: '^src/', pathNot: '^src/adapters/' };

const layerRules = layers.map((layer, at) => ({
  name: `${layer}-imports-what-stands-before-it`,
  severity: 'error',
  comment: `${layer} may import from ${layers.slice(0, at).join(', ') || 'nothing'}.`,
  from: { path: pathOf([layer]) },
  to: { path: '^src/', pathNot: pathOf(layers.slice(0, at + 1)) },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'every-file-belongs-to-a-layer',
      severity: 'error',
      comment: 'A new folder takes its place in the table of layers.',
      from: { path: '^src/', pathNot: `${pathOf(layers)}|^src/adapters/|^src/(index|post|cli)[.]ts$` },
      to: {},
    },
    {
      name: 'adapters-import-errors-and-types',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/', pathNot: '^src/adapters/|^src/errors[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-machine-is-reached-through-adapters',
      severity: 'error',
      comment: 'The story asks a port; an adapter reads, spawns and calls.',
      from: outsideAdapters,
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${pureModules.join('|')})(/|$)` },
    },
    {
      name: 'services-are-reached-through-adapters',
      severity: 'error',
      from: outsideAdapters,
      to: { path: 'node_modules/(@actions|@aws-sdk|@smithy|@octokit)/' },
    },
    {
      name: 'the-page-imports-what-shows-a-plan',
      severity: 'error',
      comment: 'It runs in browsers, of a plan without secrets.',
      from: { path: '^page/' },
      to: { path: '^src/', pathNot: '^src/(plan|report)/' },
    },
    {
      name: 'nothing-imports-the-page',
      severity: 'error',
      comment: 'The build bundles it into a file of its own.',
      from: { path: '^src/' },
      to: { path: '^page/' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^(src|page)/' }, to: { circular: true } },
    {
      name: 'every-import-is-there',
      severity: 'error',
      from: { path: '^(src|page)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'published-code-imports-dependencies',
      severity: 'error',
      comment: 'dist is bundled: what only tests need must not be in it.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
