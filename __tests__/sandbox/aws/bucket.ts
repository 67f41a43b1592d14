/** What tests do with S3 themselves, past the proxy, its faults and its records. */
export interface S3 {
  createBucket(bucket: string): Promise<void>;
  /** Deletes an empty bucket. */
  deleteBucket(bucket: string): Promise<void>;
  /** Sets the bucket's policy, a JSON document. */
  putPolicy(bucket: string, policy: unknown): Promise<void>;
  putObject(bucket: string, key: string, body: string): Promise<void>;
  /** The object's text; undefined when there is none. */
  getObject(bucket: string, key: string): Promise<string | undefined>;
  deleteObject(bucket: string, key: string): Promise<void>;
  /** The keys in a bucket, sorted. */
  listObjects(bucket: string, prefix?: string): Promise<readonly string[]>;
}

/**
 * Talks to the S3 of a moto.
 *
 * @param port - where moto listens at 127.0.0.1
 * @param region - where buckets are made
 */
export function connectToS3(port: number, region: string): S3 {
  // moto takes service and region from the signature, which it doesn't check.
  const authorization = `AWS4-HMAC-SHA256 Credential=tests/20000101/${region}/s3/aws4_request, SignedHeaders=host, Signature=none`;

  async function call(method: string, path: string, body?: string): Promise<Response> {
    const init = { method, headers: { authorization }, ...(body === undefined ? {} : { body }) };
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, init);
    if (!answer.ok && answer.status !== 404) {
      throw new Error(`S3: ${method} /${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer;
  }

  async function change(method: string, path: string, body?: string): Promise<void> {
    const answer = await call(method, path, body);
    if (!answer.ok) throw new Error(`S3: ${method} /${path}: there is no such thing`);
  }

  return {
    createBucket: (bucket) =>
      change(
        'PUT',
        bucket,
        `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`,
      ),
    deleteBucket: (bucket) => change('DELETE', bucket),
    putPolicy: (bucket, policy) => change('PUT', `${bucket}?policy`, JSON.stringify(policy)),
    putObject: (bucket, key, body) => change('PUT', `${bucket}/${key}`, body),
    async getObject(bucket, key) {
      const answer = await call('GET', `${bucket}/${key}`);
      return answer.ok ? answer.text() : undefined;
    },
    deleteObject: (bucket, key) => change('DELETE', `${bucket}/${key}`),
    async listObjects(bucket, prefix = '') {
      const answer = await call('GET', `${bucket}?list-type=2&prefix=${encodeURIComponent(prefix)}`);
      if (!answer.ok) throw new Error(`S3: there is no bucket ${bucket}`);
      return [...(await answer.text()).matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key ?? '').sort();
    },
  };
}
