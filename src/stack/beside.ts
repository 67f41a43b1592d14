import type { Backend } from './backend.ts';

/** An object of the state's bucket, and the `-backend-config` settings by which it is a state of its own. */
export interface Beside {
  /** `s3://…` */
  readonly url: string;
  readonly settings: readonly string[];
}

/**
 * Where a state is put that its own place doesn't take: into the same bucket, below the same folders, so that whoever
 * may write the one may write the other.
 * @param root - the absolute path of the root module, which the files in `backend-config` are relative to
 */
export function placeBeside(
  backend: Extract<Backend, { kind: 's3' }>,
  workspace: string,
  root: string,
): Beside {
  const last = (name: string): string | undefined =>
    backend.settings.findLast((setting) => setting.startsWith(`${name}=`))?.slice(name.length + 1);
  const prefix = last('workspace_key_prefix') ?? 'env:';
  const key = last('key') ?? backend.key;
  const beside = besideOf(workspace === 'default' ? key : `${prefix}/${workspace}/${key}`);
  return {
    url: `s3://${last('bucket') ?? backend.bucket}/${beside}`,
    settings: [
      ...backend.settings.map((setting) =>
        setting.includes('=') || setting.startsWith('/') ? setting : `${root}/${setting}`,
      ),
      `key=${beside}`,
    ],
  };
}

/** `…/terraform.tfstate` is `…/terraform.errored.tfstate`. */
function besideOf(key: string): string {
  const [, stem = key, extension = ''] = /^(.*[^/])(\.[^./]+)$/.exec(key) ?? [];
  return `${stem}.errored${extension}`;
}
