const LETTERS = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0';

/** A token of each form, in parts: a whole one would be taken for a leak by whoever scans this repository. */
export const TOKENS: readonly (readonly [form: string, token: string])[] = [
  ['of AWS', ['AKI', 'AIOSFODNN7EXAMPLE']],
  ['of an AWS session', ['ASI', 'AIOSFODNN7EXAMPLE']],
  ['of GitHub', ['gh', 'p_', LETTERS]],
  ['of a GitHub app', ['gh', 's_', LETTERS]],
  ['of GitHub, fine-grained', ['github_', 'pat_', LETTERS]],
  ['of GitLab', ['glp', 'at-', LETTERS]],
  ['of Slack', ['xo', 'xb-123456789012-', LETTERS]],
  ['of a Slack app', ['xa', 'pp-1-', LETTERS]],
  ['of Stripe', ['sk_', 'live_', LETTERS]],
  ['of a webhook of Stripe', ['whs', 'ec_', LETTERS]],
  ['JWT', ['ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0In0.', LETTERS]],
  ['of Google', ['AI', 'za', LETTERS]],
  ['of a Google client', ['GOC', 'SPX-', LETTERS]],
  ['of npm', ['np', 'm_', LETTERS]],
  ['of PyPI', ['py', 'pi-', LETTERS, LETTERS]],
  ['of DigitalOcean', ['do', 'p_v1_', '0123456789abcdef'.repeat(4)]],
  ['of Vault', ['hv', 's.', LETTERS]],
  ['of Anthropic', ['sk-', 'ant-', LETTERS]],
  ['of OpenAI', ['sk-', 'proj-', LETTERS]],
  ['of age', ['AGE-SEC', 'RET-KEY-1', LETTERS.toUpperCase()]],
  ['private key', ['-----BEGIN RSA PRI', `VATE KEY-----\n${LETTERS}\n-----END RSA PRIVATE KEY-----`]],
].map(([form = '', parts]) => [form as string, (parts as readonly string[]).join('')]);
