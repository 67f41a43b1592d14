import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './repository.ts';
import { stages } from './world.ts';

/** The sensitive value that every root has; nobody may read it. */
export const password = 'correct horse battery staple';

/** What the repository begins with: roots, and the reader's own part of the bundled service. */
export async function beginning(roots: readonly string[]): Promise<Files> {
  const schema = join(import.meta.dirname, '..', '..', 'files', 'schemas', 'body.json');
  return {
    'README.md': '# Shop\n',
    'service/schemas/body.json': await readFile(schema, 'utf8'),
    ...Object.assign({}, ...roots.map(rootOf)),
  } as Files;
}

/** What a pull request adds: a second resource to every root; and words, for there may be no root. */
export function change(roots: readonly string[]): Files {
  return {
    'CHANGES.md': '- Topics\n',
    ...Object.fromEntries(roots.map((root) => [`${root}/topic.tf`, TOPIC])),
  };
}

function rootOf(folder: string): Files {
  const values = stages.map((stage, at) => [
    `${folder}/environments/${stage}.tfvars`,
    `size     = ${at + 1}\npassword = "${password}"\n`,
  ]);
  return { [`${folder}/main.tf`]: QUEUE, ...Object.fromEntries(values) } as Files;
}

const QUEUE = `terraform {
  required_version = ">= 1.10"

  backend "s3" {}
}

variable "size" {
  type    = number
  default = 1
}

variable "password" {
  type      = string
  sensitive = true
  default   = "${password}"
}

resource "terraform_data" "queue" {
  input = { size = var.size, password = var.password }
}

output "size" {
  value = terraform_data.queue.output.size
}
`;

const TOPIC = `resource "terraform_data" "topic" {
  input = "orders"
}
`;
