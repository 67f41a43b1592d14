/** Names that no running function needs: tests, and what tools leave behind. A name matches with or without a path before it. */
const leftovers: readonly RegExp[] = [
  /^\.(git|github|idea|vscode|nyc_output|terraform|pytest_cache|mypy_cache|ruff_cache|venv|DS_Store|coverage)$/,
  /^\.git(ignore|attributes)$/,
  /^\.env(\..*)?$/,
  /^(__pycache__|coverage|venv)$/,
  /\.(pyc|pyo|tsbuildinfo)$/,
  /^(__tests__|tests?|spec)$/,
  /\.(test|spec)\.[^.]+$/,
  /^test_.*\.py$|_test\.(py|go)$|^conftest\.py$/,
];

/** What others have published is shipped as it is: its authors know what it needs. */
const published = /^(node_modules|vendor|site-packages)$/;

/** Whether a file of a function's folder goes into its package. */
export function isShipped(path: string): boolean {
  const steps = path.split('/');
  const own = steps.findIndex((step) => published.test(step));
  return !steps
    .slice(0, own === -1 ? undefined : own)
    .some((step) => leftovers.some((name) => name.test(step)));
}
