/** Answers the API, and leaves the work to another function. */
export async function handler(event, context) {
  const { data } = JSON.parse(event.body);
  console.log(`${event.httpMethod} ${event.requestContext.resourcePath}: ${data}`);
  if (data[0] === 404) return 'not an answer';
  if (data[0] === 500) throw new RangeError('No such number');
  if (data[0] === 502) process.exit(3);
  if (data[0] === 504) await new Promise(() => setInterval(() => {}, 1000));
  const id = context.awsRequestId;
  // Its role may invoke the worker, and nothing else.
  const worker = data[0] === 403 ? context.functionName : process.env.WORKER;
  const status = await invoke(worker, { id, data });
  return { statusCode: status, headers: { 'X-Id': id }, body: JSON.stringify({ id, accepted: data.length }) };
}

async function invoke(name, payload) {
  const { AWS_ENDPOINT_URL_LAMBDA: lambda, AWS_ACCESS_KEY_ID: key, AWS_SESSION_TOKEN: token } = process.env;
  const answer = await fetch(`${lambda}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${process.env.AWS_REGION}/lambda/aws4_request`,
      'x-amz-security-token': token,
      'x-amz-invocation-type': 'Event',
    },
    body: JSON.stringify(payload),
  });
  return answer.status;
}
