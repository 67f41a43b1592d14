/**
 * Types whose resources are versions of something: what they are part of goes on while a new one takes the place of
 * the old. To replace them is how they change.
 */
const VERSIONS: ReadonlySet<string> = new Set([
  'aws_api_gateway_deployment',
  'aws_apigatewayv2_deployment',
  'aws_ecs_task_definition',
  'aws_lambda_layer_version',
  'aws_launch_configuration',
]);

/** Whether resources of a type are versions, which may come and go. */
export function isVersion(type: string): boolean {
  return VERSIONS.has(type);
}
