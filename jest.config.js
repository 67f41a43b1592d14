// One project a kind of test: fast ones first, so that what fails, fails early.
const project = (name, ...beside) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`, ...beside.map((path) => `<rootDir>/${path}`)],
  modulePathIgnorePatterns: ['<rootDir>/(dist|\\.cache)/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
});

export default {
  maxWorkers: '100%',
  projects: [
    project('unit', 'files/functions/*/*.test.ts', 'files/schemas/*.test.ts'),
    project('adapters', 'files/dashboards/*.test.ts'),
    project('action', 'files/functions/*.test.ts'),
    project('faults'),
  ],
};
