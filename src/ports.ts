/** Everything outside the story: what it needs of the runner, GitHub, AWS, the disk and Terraform. */
export interface World {
  readonly runner: Runner;
  readonly event: () => Promise<Event>;
  /** The action's own folder, with all that comes with it; it may be read-only. */
  readonly actionFolder: string;
  /** The page that shows a plan, around the place of its data. */
  readonly pageAssets: () => Promise<PageAssets>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Lets some milliseconds pass; fewer when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly files: Files;
  readonly processes: Processes;
  readonly tools: Tools;
  readonly providerCache: ProviderCache;
  /** Made with the token once the inputs are known. */
  readonly connectToGitHub: (token: string) => GitHub;
  readonly cloud: Cloud;
}

/** An HTML page, before and after the data that it shows. */
export interface PageAssets {
  readonly before: string;
  readonly after: string;
}

/** What the runner says of the job. Paths are absolute. */
export interface Job {
  readonly os: 'Linux' | 'macOS' | 'Windows';
  /** False for a machine of one's own. */
  readonly hosted: boolean;
  readonly workspace: string;
  /** `RUNNER_TEMP`: emptied when the job ends. */
  readonly temp: string;
  /** `owner/name` */
  readonly repository: string;
  readonly sha: string;
  /** `refs/heads/…`, `refs/pull/…/merge`, `refs/tags/…` */
  readonly ref: string;
  readonly eventName: string;
  readonly actor: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  /** Where people look at the run. */
  readonly runUrl: string;
  /** `https://github.com`, or an Enterprise Server's. */
  readonly serverUrl: string;
}

/** A message on a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Relative to the workspace, with forward slashes. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
}

/** The runner: where inputs come from, and where log, outputs, summary and annotations go. */
export interface Runner {
  readonly job: Job;
  /** The environment that the job gives to the action. */
  readonly environment: Readonly<Record<string, string>>;
  /** The raw text of an input; empty when it isn't given. */
  input(name: string): string;
  /** The payload of the event, as GitHub sent it. */
  payload(): Promise<unknown>;
  /** Keeps a secret out of the log: the whole, its lines, and the strings in it when it is JSON. */
  mask(secret: string): void;
  info(line: string): void;
  /** Opens a fold in the log; until `endGroup` nothing that is logged by `raw` can be a command of the runner's. */
  startGroup(title: string): void;
  endGroup(): void;
  /** Logs text of another program's: it can't issue a command of the runner's. */
  raw(line: string): void;
  annotate(annotation: Annotation): void;
  setOutput(name: string, value: string): void;
  /** Hands a value to the post step. */
  saveState(name: string, value: string): void;
  writeSummary(markdown: string): Promise<void>;
  /** Marks the step as failed; it goes on. */
  fail(): void;
  /** Aborted when the runner cancels the job. */
  readonly cancelled: AbortSignal;
}

/** The disk. Paths are absolute. */
export interface Files {
  /** The text of a file; undefined when there is none. */
  read(path: string): Promise<string | undefined>;
  readBytes(path: string): Promise<Uint8Array>;
  /**
   * Opens a file whose parts are read as they are asked for. It can be read until it is closed, also once it is
   * removed.
   * @throws Error when there is none
   */
  open(path: string): OpenFile;
  /** Writes a file that its owner alone can read, making its folders. */
  write(path: string, text: string): Promise<void>;
  /** Writes a file as `write` does, of a text that comes in pieces and needn't fit into one string. */
  writePieces(path: string, pieces: Iterable<string>): Promise<void>;
  /** Writes a file of bytes as `write` does one of text. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** The files in a folder and below it, by path relative to it, sorted; links are followed. */
  listTree(folder: string): Promise<readonly TreeFile[]>;
  /** The names in a folder, sorted; undefined when there is none. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** The path without symbolic links; undefined when nothing is there. */
  resolve(path: string): Promise<string | undefined>;
  /** How much may still be written in a folder, in bytes. */
  roomIn(folder: string): Promise<number>;
  remove(path: string): Promise<void>;
}

/** A file that is read part by part. */
export interface OpenFile {
  /** In bytes, as it was when the file was opened. */
  readonly size: number;
  /**
   * The bytes from an offset on: as many as are asked for, or as there are.
   * @param into - what they may be put in; new memory unless given
   */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
  close(): void;
}

/** A file in a tree. */
export interface TreeFile {
  /** With forward slashes. */
  readonly path: string;
  readonly executable: boolean;
}

/** A program to start. Nothing goes through a shell. */
export interface Command {
  /** What the log calls it: `terraform plan`. */
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** All that the program sees. */
  readonly environment: Readonly<Record<string, string>>;
  /** What interrupts it when `run` starts it; without one, that the job is cancelled. */
  readonly signal?: AbortSignal;
}

/** How a program ended. */
export interface Finished {
  /** The exit code; when a signal ended it, 128 and its number. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A supervised program: what it printed rests in files. */
export interface Supervised {
  readonly code: number;
  /** Absolute paths of what it printed. */
  readonly stdoutFile: string;
  readonly stderrFile: string;
}

/** What a supervised program is known by, and where its output goes. */
export interface Supervision {
  /** A folder of the stack's; output files are made in it. */
  readonly folder: string;
  /** File name stem of the output files: `plan`, `apply`. */
  readonly name: string;
  /** Called for each line of standard output while the program runs. */
  readonly onLine: (line: string) => void;
  /** Called about once a second, for progress. */
  readonly onTick?: () => void;
}

/** Starting programs. */
export interface Processes {
  /** Runs a short program to its end; its output is kept in memory. */
  run(command: Command): Promise<Finished>;
  /**
   * Runs a program that must never be torn down half-way: in a session of its own, its output in files,
   * its pid in the action's state. When the job is cancelled it gets one SIGINT, and is waited for.
   */
  supervise(command: Command, supervision: Supervision): Promise<Supervised>;
}

/** A program that was supervised by an action's process which is gone. */
export interface Orphan {
  /** `terraform apply` */
  readonly title: string;
  /**
   * Waits until it has ended, and hands over what it has printed, from its first line.
   * Nobody knows its exit code; one that ended long ago is read all the same.
   */
  readonly awaitEnd: (wait: {
    readonly limitMs: number;
    /** Ends the wait before the limit. */
    readonly signal: AbortSignal;
    readonly onLine: (line: string) => void;
  }) => Promise<'ended' | 'still running'>;
  /** The absolute path of what it printed. */
  readonly stdoutFile: string;
}

/** A Terraform that can be run. */
export interface Installed {
  readonly program: string;
  /** `1.11.4` */
  readonly version: string;
  readonly origin: 'PATH' | 'tool cache' | 'download';
}

/** What a machine is; its system as Node names it. */
export interface Machine {
  /** `linux`, `darwin` */
  readonly system: string;
  /** `x64`, `arm64` */
  readonly architecture: string;
  /** In bytes: what there is, or what the action's container may have of it. */
  readonly memory: number;
  /** Its name in the network. */
  readonly host: string;
}

/** A file that is published. */
export interface RemoteFile {
  readonly name: string;
  readonly url: string;
}

/** A release of Terraform for one platform. */
export interface Release {
  /** `1.11.4` */
  readonly version: string;
  /** `linux_amd64` */
  readonly platform: string;
  /** The SHA-256 sums of the zips of all platforms. */
  readonly sums: RemoteFile;
  /** The detached OpenPGP signature of the sums. */
  readonly signature: RemoteFile;
  readonly zip: RemoteFile;
}

/** An installed Terraform, and what somebody should know of how it came to be. */
export interface Delivery {
  readonly tool: Installed;
  readonly remarks: readonly { readonly level: 'warning' | 'notice'; readonly message: string }[];
}

/** The Terraforms on this machine, and how another one gets here. */
export interface Tools {
  readonly machine: Machine;
  /** The first Terraform on PATH that can tell its version. */
  findOnPath(): Promise<Installed | undefined>;
  /** The versions that the runner's tool cache has for a platform, in no order. */
  listCached(platform: string): Promise<readonly string[]>;
  /**
   * Downloads the list of all releases.
   * @throws InstallError
   */
  readIndex(url: string): Promise<string>;
  /**
   * Puts the program of a release into a folder, from the tool cache or else from where it is published; only after
   * its signature, sum and contents are found right.
   * @throws InstallError, CancelledError
   */
  install(release: Release, folder: string): Promise<Delivery>;
}

/** An unpacked provider, as the dependency lock file knows it. */
export interface ProviderPackage {
  /** Where it lies in a folder of providers: `registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64`. */
  readonly path: string;
  /** `h1:…` of an unpacked package, `zh:…` of a zip; of one platform or several. */
  readonly hashes: readonly string[];
}

/** Keeps providers from job to job, where the runner has a service for that. Whatever fails, nothing is thrown. */
export interface ProviderCache {
  /**
   * Puts what is kept into a folder of providers: of it all, packages that have one of their hashes alone.
   * @param signal - ends it early
   */
  restore(entry: CacheEntry, packages: readonly ProviderPackage[], signal: AbortSignal): Promise<Restored>;
  /** Keeps the packages in a folder of providers; links to packages elsewhere are removed from the folder. */
  save(entry: CacheEntry): Promise<Saved>;
}

/** What is kept, and where it belongs. */
export interface CacheEntry {
  readonly key: string;
  /** The absolute path of a folder of providers, laid out as Terraform's own. */
  readonly folder: string;
}

/** What became of restoring. */
export type Restored =
  | {
      readonly kind: 'restored';
      /** The paths of the packages that are now in the folder. */
      readonly packages: readonly string[];
      /** The paths of those that had none of their hashes, and were thrown away. */
      readonly altered: readonly string[];
    }
  | { readonly kind: 'missed' }
  | CacheFailure;

/** What became of saving; `nothing` when there was nothing to save. */
export type Saved = { readonly kind: 'saved' } | { readonly kind: 'nothing' } | CacheFailure;

/** Why nothing was restored or saved; `unavailable` on a runner without the service. */
export type CacheFailure =
  { readonly kind: 'unavailable' } | { readonly kind: 'failed'; readonly why: string };

/** What the story asks of GitHub. */
export interface GitHub {
  /** The pull requests that a commit belongs to, or came from (squash, merge and rebase merges), merged ones first. */
  pullRequestsOf(sha: string): Promise<readonly PullRequest[]>;
  /** The commit at a pull request's head at the moment. */
  headOf(pullRequest: number): Promise<string>;
  /** The open pull requests that were touched last, a hundred at most. */
  openPullRequests(): Promise<readonly PullRequest[]>;
  /** The comments of a pull request that the token's own user wrote, oldest first, all pages. */
  ownComments(pullRequest: number): Promise<readonly Comment[]>;
  /** Makes a comment once: after an unclear answer it looks for one of its own that `isTheSame` before it tries again. */
  createComment(pullRequest: number, body: string, isTheSame: (body: string) => boolean): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
}

/** A pull request, as far as the story needs it. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string;
  readonly merged: boolean;
  readonly mergeCommitSha: string | undefined;
  readonly url: string;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/** How the story gets credentials. */
export interface Cloud {
  /**
   * Exchanges the job's OIDC token for credentials of a role.
   * @throws CredentialsError
   */
  assumeRole(request: RoleRequest): Promise<Credentials>;
  /**
   * The account that credentials belong to; without any, those of the environment.
   * @throws CredentialsError
   */
  accountOf(credentials: Credentials | undefined, region: string): Promise<string>;
}

/** A role, and how to assume it. */
export interface RoleRequest {
  readonly roleArn: string;
  readonly region: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  readonly audience: string;
}

/** Temporary credentials of a role. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly accountId: string;
  /** Of the assumed role. */
  readonly arn: string;
}

/** The event that started the job, as far as it decides anything. */
export type Event =
  | {
      readonly kind: 'pull_request';
      readonly number: number;
      readonly headSha: string;
      /** The head is in another repository, or in one that has been deleted. */
      readonly fromFork: boolean;
      readonly closed: boolean;
    }
  | { readonly kind: 'push'; readonly toDefaultBranch: boolean }
  | { readonly kind: 'merge_group'; readonly headSha: string }
  /** With the dispatch's own input `command`, if it has one. */
  | { readonly kind: 'workflow_dispatch'; readonly command: string | undefined }
  | { readonly kind: 'other'; readonly name: string };
