import { randomBytes } from 'node:crypto';
import { textsOf, type Account, type Keys } from './account.ts';
import type { Reply } from './call.ts';
import { startEnvironment, type ExecutionEnvironment } from './environment.ts';
import { unpack } from './packages.ts';

/** A function as it is deployed, as far as it is read. */
export interface DeployedFunction {
  readonly FunctionName: string;
  readonly FunctionArn: string;
  readonly Runtime: string;
  readonly Handler: string;
  /** The ARN of its role. */
  readonly Role: string;
  readonly CodeSha256: string;
  readonly MemorySize: number;
  /** Seconds. */
  readonly Timeout: number;
  readonly Environment?: { readonly Variables: Readonly<Record<string, string>> };
  readonly TracingConfig?: { readonly Mode: 'Active' | 'PassThrough' };
}

/** What functions are run with. */
export interface FunctionsOptions {
  readonly account: Account;
  /** Where packages are unpacked. */
  readonly folder: string;
  /** Where functions find Lambda. */
  readonly lambdaEndpoint: string;
  /** `host:port` that takes X-Ray's segments. */
  readonly xrayDaemon: string;
}

/** The functions of an account. */
export interface Functions {
  /** Undefined when there is none of that name. */
  find(name: string): Promise<DeployedFunction | undefined>;
  /** Runs a function on an event, a JSON text, once those before have ended. */
  invoke(deployed: DeployedFunction, requestId: string, event: string): Promise<Reply>;
  /** The ARN of the role that a key was given for. */
  roleOf(accessKeyId: string | undefined): string | undefined;
  /** What a function of that name has printed, oldest line first. */
  logs(name: string): readonly string[];
  close(): Promise<void>;
}

/** An execution environment, and the configuration that it was started for. */
interface Warm {
  readonly configuration: string;
  readonly environment: ExecutionEnvironment;
}

/** Runs functions as they are deployed at the time of each call. */
export function makeFunctions({ account, folder, lambdaEndpoint, xrayDaemon }: FunctionsOptions): Functions {
  const { aws } = account;
  const warm = new Map<string, Warm>();
  const turns = new Map<string, Promise<unknown>>();
  const printed = new Map<string, string[]>();
  const roles = new Map<string, string>();

  function linesOf(name: string): string[] {
    const lines = printed.get(name) ?? [];
    printed.set(name, lines);
    return lines;
  }

  async function assumeRole({ Role, FunctionName }: DeployedFunction): Promise<Keys> {
    const xml =
      (await account.query('sts', { Action: 'AssumeRole', RoleArn: Role, RoleSessionName: FunctionName })) ??
      '';
    const [accessKeyId = ''] = textsOf(xml, 'AccessKeyId');
    const [secretAccessKey = ''] = textsOf(xml, 'SecretAccessKey');
    const [sessionToken = ''] = textsOf(xml, 'SessionToken');
    roles.set(accessKeyId, Role);
    return { accessKeyId, secretAccessKey, sessionToken };
  }

  async function start(deployed: DeployedFunction): Promise<ExecutionEnvironment> {
    const { FunctionName, Runtime, CodeSha256 } = deployed;
    if (!Runtime.startsWith('nodejs')) {
      throw new Error(`${FunctionName} needs ${Runtime}: the front door runs functions of Node.js alone`);
    }
    const answer = await account.read<{ readonly Code?: { readonly Location: string } }>(
      'lambda',
      `/2015-03-31/functions/${FunctionName}`,
    );
    const key = decodeURIComponent(new URL(answer?.Code?.Location ?? '').pathname.slice(1));
    const [root, keys] = await Promise.all([
      unpack(account, { key, sha256: CodeSha256 }, folder),
      assumeRole(deployed),
    ]);
    const lines = linesOf(FunctionName);
    return startEnvironment({
      root,
      variables: variablesOf(deployed, root, keys),
      onLine: (line) => lines.push(line),
    });
  }

  /** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
  function variablesOf(
    deployed: DeployedFunction,
    root: string,
    keys: Keys,
  ): Readonly<Record<string, string>> {
    const { FunctionName, Handler, Runtime, MemorySize, Environment } = deployed;
    return {
      PATH: process.env.PATH ?? '',
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      ...Environment?.Variables,
      ...aws.environment('nobody'),
      AWS_ENDPOINT_URL_LAMBDA: lambdaEndpoint,
      AWS_DEFAULT_REGION: aws.region,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken ?? '',
      AWS_EXECUTION_ENV: `AWS_Lambda_${Runtime}`,
      AWS_LAMBDA_FUNCTION_NAME: FunctionName,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${MemorySize}`,
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${FunctionName}`,
      AWS_LAMBDA_LOG_STREAM_NAME: `2026/01/01/[$LATEST]${randomBytes(16).toString('hex')}`,
      AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
      AWS_XRAY_DAEMON_ADDRESS: xrayDaemon,
      LAMBDA_TASK_ROOT: root,
      _HANDLER: Handler,
    };
  }

  async function environmentOf(deployed: DeployedFunction): Promise<ExecutionEnvironment> {
    const configuration = JSON.stringify(deployed);
    const running = warm.get(deployed.FunctionName);
    if (running?.configuration === configuration && running.environment.alive) return running.environment;
    await running?.environment.stop();
    const environment = await start(deployed);
    warm.set(deployed.FunctionName, { configuration, environment });
    return environment;
  }

  return {
    find: (name) => account.read('lambda', `/2015-03-31/functions/${name}/configuration`),
    async invoke(deployed, requestId, event) {
      const { FunctionName, FunctionArn, Timeout, TracingConfig } = deployed;
      const before = turns.get(FunctionName);
      const traceId = `Root=${traceRoot()};Parent=${randomBytes(8).toString('hex')};Sampled=${TracingConfig?.Mode === 'Active' ? 1 : 0}`;
      const turn = (async () => {
        await before?.catch(() => undefined);
        const environment = await environmentOf(deployed);
        return environment.invoke({ requestId, event, functionArn: FunctionArn, traceId }, Timeout);
      })();
      turns.set(FunctionName, turn);
      return turn;
    },
    roleOf: (accessKeyId) => roles.get(accessKeyId ?? ''),
    logs: (name) => linesOf(name),
    async close() {
      await Promise.all([...warm.values()].map(({ environment }) => environment.stop()));
    },
  };
}

/** @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html#xray-api-traceids */
function traceRoot(): string {
  return `1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
}
