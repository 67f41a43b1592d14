/** What is wrong with a subject, or worth knowing of it. */
export interface Remark {
  readonly rule: string;
  readonly level: 'fault' | 'info';
  readonly message: string;
}

const OWNER = String.raw`[A-Za-z0-9-]+(?:@\d+)?`;
const REPOSITORY = String.raw`[A-Za-z0-9._-]+(?:@\d+)?`;

/**
 * The subjects that GitHub gives: by name, and of repositories made, renamed or transferred since 2026-07-15 with ids.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const SUBJECT = new RegExp(
  `^repo:${OWNER}/${REPOSITORY}:(pull_request|ref:refs/(?:heads|tags)/.+|environment:.+)$`,
);
const WHOLE_REPOSITORY = new RegExp(`^repo:${OWNER}/${REPOSITORY}:`);

/**
 * Looks at one value that `sub` is compared with.
 * @param isPattern - whether `*` and `?` stand for other characters in it, as with `StringLike`
 */
export function judgeSubject(value: string, isPattern: boolean): readonly Remark[] {
  const at = value.search(/[*?]/);
  if (at >= 0) return [isPattern ? judgeWildcard(value, value.slice(0, at)) : literalWildcard(value)];
  const [, place] = SUBJECT.exec(value) ?? [];
  if (place === undefined) return [strange(value)];
  if (place === 'pull_request') {
    return [
      info(
        'pull-requests',
        `${value}: whoever can push a branch to the repository can use this role; let it read, and nothing else`,
      ),
    ];
  }
  if (place.startsWith('environment:')) {
    return [
      info(
        'environment',
        `${value}: any branch may use an environment of GitHub's unless its deployment branches are limited`,
      ),
    ];
  }
  return [];
}

function judgeWildcard(value: string, before: string): Remark {
  if (!WHOLE_REPOSITORY.test(before)) {
    return fault(
      'any-repository',
      `\`sub\` like \`${value}\` lets other repositories in: nothing before the wildcard ends the repository's name`,
    );
  }
  const place = before.replace(WHOLE_REPOSITORY, '');
  return place === ''
    ? fault(
        'any-job',
        `\`sub\` like \`${value}\` lets every branch, tag, environment and pull request of the repository in`,
      )
    : fault(
        'any-ref',
        `\`sub\` like \`${value}\` lets in whatever is called like that: who can push can make such a branch, tag or environment`,
      );
}

function literalWildcard(value: string): Remark {
  return fault(
    'literal-wildcard',
    `\`sub\` equal to \`${value}\` never holds: only \`StringLike\` knows wildcards; name the exact subject`,
  );
}

/** A subject of a form that the owner has made up is theirs to know; one without its end is none of anybody's. */
function strange(value: string): Remark {
  return /^repo:[^:]*(:|$)(?!.*(?:job_workflow_ref|repository_|actor|workflow))/.test(value)
    ? fault(
        'no-subject-of-github',
        `no job of GitHub's has the subject \`${value}\`: it ends in \`:pull_request\`, \`:ref:refs/heads/<branch>\` or \`:environment:<name>\``,
      )
    : info('made-up-subject', `${value}: a subject that the owner has made up, which isn't checked`);
}

function fault(rule: string, message: string): Remark {
  return { rule, level: 'fault', message };
}

function info(rule: string, message: string): Remark {
  return { rule, level: 'info', message };
}
