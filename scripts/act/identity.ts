import type { OidcIssuer } from '../../__tests__/sandbox/oidc.ts';
import type { Event } from '../../__tests__/sandbox/github/events.ts';
import type { JobFacts } from './workflows.ts';

/** How the jobs of a run ask who they are. */
export interface Identity {
  /** The variables of every job; an expression in them picks what is the job's own. */
  readonly variables: Readonly<Record<string, string>>;
  /** All tokens that a job may find there. */
  readonly tokens: readonly string[];
}

/**
 * The variables by which a job asks for its identity. act gives none, and knows no environments: so there is one
 * token for each place that a job can be in, and the job picks its own, by an expression that act evaluates with
 * the job's own `environment:`.
 *
 * @param jobs - all of the workflow, those of reusable ones that it calls included
 * @param environments - the names that there are
 */
export function identityOf(
  issuer: OidcIssuer,
  repository: string,
  event: Event,
  jobs: readonly JobFacts[],
  environments: readonly string[],
): Identity {
  const [owner = ''] = repository.split('/');
  const claims = {
    repository,
    repository_owner: owner,
    ref: event.ref,
    sha: event.sha,
    event_name: event.name,
  };
  const places = [placeOf(event), ...environments.map((name) => `environment:${name}`)];
  const tickets = places.map((place) => issuer.job({ ...claims, sub: `repo:${repository}:${place}` }));
  const tokens = Object.fromEntries([
    ...places.map((place, at) => [place, tickets[at]?.requestToken ?? ''] as const),
    // An environment without a name is none.
    ['environment:', tickets[0]?.requestToken ?? ''] as const,
  ]);
  const choices = jobs.flatMap(({ id, environment }) =>
    environment === undefined
      ? []
      : [`github.job == '${id}' && format('environment:{0}', ${toExpression(environment)})`],
  );
  const place = [...choices, `'${placeOf(event)}'`].join(' || ');
  return {
    tokens: Object.values(tokens),
    variables: {
      ACTIONS_ID_TOKEN_REQUEST_URL: tickets[0]?.requestUrl ?? '',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: `\${{ fromJSON('${JSON.stringify(tokens)}')[${place}] }}`,
    },
  };
}

/** https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims */
function placeOf({ name, ref }: Event): string {
  return name === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}

/** A template as one expression: `${{ inputs.name }}-plan` is `format('{0}-plan', inputs.name)`. */
function toExpression(template: string): string {
  const expressions: string[] = [];
  const pattern = template.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    expressions.push(expression.trim());
    return `{${expressions.length - 1}}`;
  });
  return `format(${[`'${pattern}'`, ...expressions].join(', ')})`;
}
