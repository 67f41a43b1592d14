let calls = 0;

/** Does the work, unless it brings bad luck. */
exports.handler = async ({ data }) => {
  calls += 1;
  if (data.includes(13)) throw new TypeError(`13 brings bad luck, at call ${calls}`);
  process.stdout.write(`sum ${data.reduce((sum, one) => sum + one, 0)}, call ${calls}`);
};
