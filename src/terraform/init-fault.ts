import { mendOfFullDisk, type Diagnostic } from '../errors.ts';
import { lockCommand, terraformIn } from './lock-file.ts';

/** Why an init failed, and what mends it. */
export interface InitFault {
  /** `validate` when the configuration is at fault. */
  readonly reason: 'init' | 'validate';
  readonly mend: string | undefined;
}

interface KnownFault {
  /** Sought in summary and detail. */
  readonly pattern: RegExp;
  /** With the groups of the pattern, and the root module's directory after them. */
  readonly mend: (...groups: readonly string[]) => string;
}

/** What `init` says of a lock file that it may not make fit. */
export const LOCK_MISFIT = /^Provider dependency changes detected/;

/** What it warns of when the file knows no checksum of what was installed; nobody could tell then who made that. */
export const LOCK_INCOMPLETE = /^Provider lock file not updated/;

/** Ours, and Go's words for ENOSPC, EDQUOT and EFBIG. */
const FULL_DISK = /the disk is full|no space left on device|disk quota exceeded|file too large/;

/** The first row that fits counts: the specific stand before the general. */
const KNOWN: readonly KnownFault[] = [
  {
    pattern: FULL_DISK,
    mend: () => mendOfFullDisk,
  },
  {
    pattern: /S3 bucket "([^"]+)" does not exist/,
    mend: (bucket) =>
      `state-bucket: <a bucket that exists>\n# or create it: aws s3 mb s3://${bucket} --region <state-region>`,
  },
  {
    pattern: /requested bucket from "[^"]+", actual location "([^"]+)"/,
    mend: (region) => `state-region: ${region}`,
  },
  {
    pattern: /AuthorizationHeaderMalformed.*expecting '?([a-z0-9-]+)/,
    mend: (region) => `state-region: ${region}`,
  },
  {
    pattern: /Error acquiring the state lock[^]*(?:StatusCode: 403|AccessDenied)/,
    mend: () => 'allow the role s3:GetObject, s3:PutObject and s3:DeleteObject on <state-key>.tflock',
  },
  {
    pattern: /ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|No valid credential sources found/,
    mend: () => 'role-to-assume: <the ARN of a role that may read the state>',
  },
  {
    pattern: /in S3 bucket "([^"]+)"[^]*(?:StatusCode: 403|AccessDenied)/,
    mend: (bucket) =>
      `allow the role s3:ListBucket on the bucket ${bucket}, and s3:GetObject, s3:PutObject and s3:DeleteObject on its objects`,
  },
  {
    pattern: /Missing region value|Invalid region value/,
    mend: () => 'aws-region: <the region, such as eu-west-1>',
  },
  {
    pattern: /The attribute "(bucket|key)" is required by the backend/,
    mend: (attribute) => `state-${attribute}: <the ${attribute} of the state>`,
  },
  {
    pattern: /The attribute "([^"]+)" is required by the backend/,
    mend: (attribute) => `backend-config: ${attribute}=<value>`,
  },
  {
    pattern: /The backend configuration argument "([^"]+)" given on the command line is not expected/,
    mend: (argument) => `take ${argument} out of backend-config`,
  },
  {
    pattern: /Failed to read file\s+The file "([^"]+)" could not be read/,
    mend: (file) => `backend-config: <a file that exists, or key=value> # not ${file}`,
  },
  {
    pattern: /Backend configuration changed|Backend initialization required/,
    mend: () => 'terraform init -reconfigure',
  },
  {
    pattern: /does not support Terraform version (\d[^\s]*\d)/,
    mend: (version) => `tool-version: <one that the root and its modules accept, not ${version}>`,
  },
  {
    // `providers lock` keeps to the version that is locked.
    pattern: /locked provider|Inconsistent dependency lock file/,
    mend: (directory) => `${terraformIn(directory)} init -backend=false -upgrade\n${lockCommand(directory)}`,
  },
  {
    // `providers lock` adds what is missing, and leaves what nothing needs.
    pattern: LOCK_MISFIT,
    mend: (directory) => `${terraformIn(directory)} init -backend=false\n${lockCommand(directory)}`,
  },
  {
    pattern: /doesn't match any of the (?:previously recorded )?checksums/,
    mend: (directory) =>
      `# unless the package was tampered with, the lock file lacks this platform:\n${lockCommand(directory)}`,
  },
  {
    pattern: /no available releases match the given constraints ([^\n]+)/,
    mend: (constraint) => `correct the version in required_providers: no release matches ${constraint}`,
  },
  {
    pattern: /provider (?:registry )?(\S+) (?:was not found|does not have a provider named)/,
    mend: (provider) => `correct the source in required_providers: there is no ${provider}`,
  },
  {
    pattern: /could not read Username|Authentication failed|Permission denied \(publickey\)/,
    mend: () =>
      'run: git config --global url."https://x-access-token:${{ secrets.<TOKEN> }}@github.com/".insteadOf https://github.com/',
  },
  {
    pattern:
      /no such host|connection refused|Failed to connect|i\/o timeout|TLS handshake|request send failed/,
    mend: () => 'run it again, or let the runner reach the host that the error names',
  },
  {
    pattern: /Unreadable module directory|Module not found|Failed to download module/,
    mend: () => 'correct the source of the module that the error names',
  },
];

/**
 * Finds the first error that is known; an unknown one with a place in a file is a fault of the configuration.
 * @param directory - the root module's, for commands
 */
export function explainInitFailure(diagnostics: readonly Diagnostic[], directory: string): InitFault {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { summary, detail, range } of errors) {
    const mend = findMend(`${summary}\n${detail}`, directory);
    if (mend !== undefined) return { reason: 'init', mend };
    if (range) return { reason: 'validate', mend: undefined };
  }
  return { reason: 'init', mend: undefined };
}

/** What makes room, when that is what a command failed for want of. */
export function mendDisk(texts: readonly string[]): string | undefined {
  return texts.some((text) => FULL_DISK.test(text)) ? mendOfFullDisk : undefined;
}

function findMend(text: string, directory: string): string | undefined {
  for (const { pattern, mend } of KNOWN) {
    const match = pattern.exec(text);
    if (match) return mend(...match.slice(1), directory);
  }
  return undefined;
}
