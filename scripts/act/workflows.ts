import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');

/** A workflow that the documentation shows, as it stands there. */
export interface ShownWorkflow {
  /** Page and heading above it, or the example's file name. */
  readonly name: string;
  readonly text: string;
}

/** Finds every workflow that a reader may copy: the pages' fences that have jobs, and the examples. */
export async function findWorkflows(): Promise<readonly ShownWorkflow[]> {
  const pages = ['README.md', ...(await filesIn('docs/guides'))].filter((path) => path.endsWith('.md'));
  const examples = await filesIn('examples/workflows');
  const shown = await Promise.all([
    ...pages.map(async (path) => fencesOf(basename(path, '.md'), await read(path))),
    ...examples.map(async (path) => [{ name: basename(path), text: await read(path) }]),
  ]);
  return shown.flat().filter(({ text }) => readJobs(text).length > 0);
}

/** A page's fences of YAML, by the heading above. */
function fencesOf(page: string, markdown: string): readonly ShownWorkflow[] {
  const fences: ShownWorkflow[] = [];
  let title = '';
  for (const [, language, text = '', heading] of markdown.matchAll(/^```(.*)\n([^]*?)^```$|^#+ (.*)$/gm)) {
    if (heading !== undefined) title = heading;
    else if (language === 'yaml') fences.push({ name: `${page}, ${title}`, text });
  }
  return fences;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(join(root, folder))).sort().map((name) => join(folder, name));
}

function read(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}

/** What GitHub reads of a job, and act doesn't: its rights and its place. */
export interface JobFacts {
  readonly id: string;
  /** The job's own `permissions:`, else the workflow's. */
  readonly permissions: Readonly<Record<string, 'read' | 'write' | 'none'>>;
  /** The name in `environment:`, as it is written; undefined without one. */
  readonly environment: string | undefined;
  /** The reusable workflow that it calls, as it is written. */
  readonly calls: string | undefined;
}

interface Document {
  readonly permissions?: JobFacts['permissions'];
  readonly jobs?: Readonly<
    Record<
      string,
      {
        readonly permissions?: JobFacts['permissions'];
        readonly environment?: string | { readonly name: string };
        readonly uses?: string;
      }
    >
  >;
}

/** @param text - YAML that may be a part of a workflow */
export function readJobs(text: string): readonly JobFacts[] {
  const { permissions = {}, jobs = {} } = parse(text) as Document;
  return Object.entries(jobs).map(([id, job]) => ({
    id,
    permissions: job.permissions ?? permissions,
    environment: typeof job.environment === 'object' ? job.environment.name : job.environment,
    calls: job.uses,
  }));
}
