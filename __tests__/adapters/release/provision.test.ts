import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provideTerraform } from '../../../scripts/terraform.ts';
import { makeKey } from '../../sandbox/openpgp.ts';
import { startReleaseHost, type ReleaseHost } from '../../sandbox/releases.ts';

/** How the repository's own scripts come by a Terraform, on a machine that has none. */
const key = makeKey();
let folder: string;
let host: ReleaseHost;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-provision-'));
  host = await startReleaseHost();
  host.publish('1.11.4', { zip: { terraform: program('1.11.4') }, key });
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

function program(version: string): Buffer {
  return Buffer.from(`#!/bin/sh\necho '{"terraform_version": "${version}"}'\n`);
}

async function provide(path: string, pinned = key.pinned): Promise<string> {
  const environment = { PATH: process.env['PATH'] ?? '' };
  return provideTerraform({
    path,
    environment,
    key: pinned,
    folder: join(folder, 'cache'),
    mirror: host.url,
  });
}

/** What a script would start by the name of `terraform`. */
async function versionOn(path: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', 'terraform version -json'], {
    env: { PATH: path },
  });
  return JSON.parse(stdout);
}

async function install(version: string): Promise<string> {
  const bin = join(folder, version);
  await mkdir(bin);
  await writeFile(join(bin, 'terraform'), program(version), { mode: 0o755 });
  return bin;
}

test('the machine’s own is left alone', async () => {
  const path = `${await install('1.12.0')}:/nowhere`;
  expect(await provide(path)).toBe(path);
  expect(host.requests).toEqual([]);
});

test('without one, a release comes before what is on PATH; the second time without the network', async () => {
  const path = await provide('/nowhere');
  expect(path).toBe(`${join(folder, 'cache/terraform/1.11.4')}:/nowhere`);
  expect(await versionOn(path)).toEqual({ terraform_version: '1.11.4' });
  await host.close();
  expect(await provide('/nowhere')).toBe(path);
});

test('one that is too old is replaced', async () => {
  const path = await provide(await install('1.9.8'));
  expect(await versionOn(path)).toEqual({ terraform_version: '1.11.4' });
});

test('one that is signed by a foreign key isn’t taken', async () => {
  await expect(provide('/nowhere', makeKey().pinned)).rejects.toMatchObject({
    message: "install Terraform 1.10 or later: 1.11.4 can't be had for you",
    cause: { message: expect.stringContaining('who isn’t the key') },
  });
  await expect(readFile(join(folder, 'cache/terraform/1.11.4/terraform'))).rejects.toThrow('ENOENT');
});
