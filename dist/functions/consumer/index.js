import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 870:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


const PROTECTED_KEYS = {
    REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
    X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
    TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
    TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
    TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
    BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE"),
};
const NO_GLOBAL_AWS_LAMBDA = ["true", "1"].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
if (!NO_GLOBAL_AWS_LAMBDA) {
    globalThis.awslambda = globalThis.awslambda || {};
}
class InvokeStoreBase {
    static PROTECTED_KEYS = PROTECTED_KEYS;
    isProtectedKey(key) {
        return Object.values(PROTECTED_KEYS).includes(key);
    }
    getRequestId() {
        return this.get(PROTECTED_KEYS.REQUEST_ID) ?? "-";
    }
    getXRayTraceId() {
        return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
    }
    getTenantId() {
        return this.get(PROTECTED_KEYS.TENANT_ID);
    }
    getTraceparent() {
        return this.get(PROTECTED_KEYS.TRACEPARENT);
    }
    getTracestate() {
        return this.get(PROTECTED_KEYS.TRACESTATE);
    }
    getBaggage() {
        return this.get(PROTECTED_KEYS.BAGGAGE);
    }
}
class InvokeStoreSingle extends InvokeStoreBase {
    currentContext;
    getContext() {
        return this.currentContext;
    }
    hasContext() {
        return this.currentContext !== undefined;
    }
    get(key) {
        return this.currentContext?.[key];
    }
    set(key, value) {
        if (this.isProtectedKey(key)) {
            throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
        }
        this.currentContext = this.currentContext || {};
        this.currentContext[key] = value;
    }
    run(context, fn) {
        this.currentContext = context;
        return fn();
    }
}
class InvokeStoreMulti extends InvokeStoreBase {
    als;
    static async create() {
        const instance = new InvokeStoreMulti();
        const asyncHooks = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6698, 23));
        instance.als = new asyncHooks.AsyncLocalStorage();
        return instance;
    }
    getContext() {
        return this.als.getStore();
    }
    hasContext() {
        return this.als.getStore() !== undefined;
    }
    get(key) {
        return this.als.getStore()?.[key];
    }
    set(key, value) {
        if (this.isProtectedKey(key)) {
            throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
        }
        const store = this.als.getStore();
        if (!store) {
            throw new Error("No context available");
        }
        store[key] = value;
    }
    run(context, fn) {
        return this.als.run(context, fn);
    }
}
exports.A = void 0;
(function (InvokeStore) {
    let instance = null;
    async function getInstanceAsync(forceInvokeStoreMulti) {
        if (!instance) {
            instance = (async () => {
                const isMulti = forceInvokeStoreMulti === true || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env;
                const newInstance = isMulti
                    ? await InvokeStoreMulti.create()
                    : new InvokeStoreSingle();
                if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore) {
                    return globalThis.awslambda.InvokeStore;
                }
                else if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda) {
                    globalThis.awslambda.InvokeStore = newInstance;
                    return newInstance;
                }
                else {
                    return newInstance;
                }
            })();
        }
        return instance;
    }
    InvokeStore.getInstanceAsync = getInstanceAsync;
    InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1"
        ? {
            reset: () => {
                instance = null;
                if (globalThis.awslambda?.InvokeStore) {
                    delete globalThis.awslambda.InvokeStore;
                }
                globalThis.awslambda = { InvokeStore: undefined };
            },
        }
        : undefined;
})(exports.A || (exports.A = {}));

__webpack_unused_export__ = InvokeStoreBase;


/***/ }),

/***/ 4340:
/***/ ((module) => {

var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/index.ts
var src_exports = {};
__export(src_exports, {
  isClockSkewCorrectedError: () => isClockSkewCorrectedError,
  isClockSkewError: () => isClockSkewError,
  isRetryableByTrait: () => isRetryableByTrait,
  isServerError: () => isServerError,
  isThrottlingError: () => isThrottlingError,
  isTransientError: () => isTransientError
});
module.exports = __toCommonJS(src_exports);

// src/constants.ts
var CLOCK_SKEW_ERROR_CODES = [
  "AuthFailure",
  "InvalidSignatureException",
  "RequestExpired",
  "RequestInTheFuture",
  "RequestTimeTooSkewed",
  "SignatureDoesNotMatch"
];
var THROTTLING_ERROR_CODES = [
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException"
  // DynamoDB
];
var TRANSIENT_ERROR_CODES = ["TimeoutError", "RequestTimeout", "RequestTimeoutException"];
var TRANSIENT_ERROR_STATUS_CODES = [500, 502, 503, 504];
var NODEJS_TIMEOUT_ERROR_CODES = ["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT"];

// src/index.ts
var isRetryableByTrait = /* @__PURE__ */ __name((error) => error.$retryable !== void 0, "isRetryableByTrait");
var isClockSkewError = /* @__PURE__ */ __name((error) => CLOCK_SKEW_ERROR_CODES.includes(error.name), "isClockSkewError");
var isClockSkewCorrectedError = /* @__PURE__ */ __name((error) => {
  var _a;
  return (_a = error.$metadata) == null ? void 0 : _a.clockSkewCorrected;
}, "isClockSkewCorrectedError");
var isThrottlingError = /* @__PURE__ */ __name((error) => {
  var _a, _b;
  return ((_a = error.$metadata) == null ? void 0 : _a.httpStatusCode) === 429 || THROTTLING_ERROR_CODES.includes(error.name) || ((_b = error.$retryable) == null ? void 0 : _b.throttling) == true;
}, "isThrottlingError");
var isTransientError = /* @__PURE__ */ __name((error) => {
  var _a;
  return isClockSkewCorrectedError(error) || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes((error == null ? void 0 : error.code) || "") || TRANSIENT_ERROR_STATUS_CODES.includes(((_a = error.$metadata) == null ? void 0 : _a.httpStatusCode) || 0);
}, "isTransientError");
var isServerError = /* @__PURE__ */ __name((error) => {
  var _a;
  if (((_a = error.$metadata) == null ? void 0 : _a.httpStatusCode) !== void 0) {
    const statusCode = error.$metadata.httpStatusCode;
    if (500 <= statusCode && statusCode <= 599 && !isTransientError(error)) {
      return true;
    }
    return false;
  }
  return false;
}, "isServerError");
// Annotate the CommonJS export names for ESM import in node:

0 && (0);



/***/ }),

/***/ 4149:
/***/ ((module) => {

module.exports = batcher

function batcher (run) {
  var running = false
  var pendingBatch = null
  var pendingCallbacks = null
  var callbacks = null

  return append

  function done (err) {
    if (callbacks) callAll(callbacks, err)

    running = false
    callbacks = pendingCallbacks
    var nextBatch = pendingBatch

    pendingBatch = null
    pendingCallbacks = null

    if (!nextBatch || !nextBatch.length) {
      if (!callbacks || !callbacks.length) {
        callbacks = null
        return
      }
      if (!nextBatch) nextBatch = []
    }

    running = true
    run(nextBatch, done)
  }

  function append (val, cb) {
    if (running) {
      if (!pendingBatch) {
        pendingBatch = []
        pendingCallbacks = []
      }
      pushAll(pendingBatch, val)
      if (cb) pendingCallbacks.push(cb)
    } else {
      if (cb) callbacks = [cb]
      running = true
      run(Array.isArray(val) ? val : [val], done)
    }
  }
}

function pushAll (list, val) {
  if (Array.isArray(val)) pushArray(list, val)
  else list.push(val)
}

function pushArray (list, val) {
  for (var i = 0; i < val.length; i++) list.push(val[i])
}

function callAll (list, err) {
  for (var i = 0; i < list.length; i++) list[i](err)
}


/***/ }),

/***/ 6216:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var contextUtils = __nccwpck_require__(8875);
var logging = __nccwpck_require__(2804);
var segmentUtils = __nccwpck_require__(7010);
var utils = __nccwpck_require__(1223);
var LambdaEnv = __nccwpck_require__(5233);
// Import Data from package.json,
// If the importing of package.json fails leave
// pkginfo as an empty object
var pkginfo = {};
try {
    pkginfo = __nccwpck_require__(2669);
}
catch (err) {
    logging.getLogger().debug('Failed to load SDK data:', err);
}
var UNKNOWN = 'unknown';
/**
 * A module representing the AWSXRay SDK.
 * @namespace AWSXRay
 */
var AWSXRay = {
    /**
     * @memberof AWSXRay
     * @type {object}
     * @namespace AWSXRay.plugins
     */
    plugins: {
        /**
         * Exposes the AWS EC2 plugin.
         * @memberof AWSXRay.plugins
         */
        EC2Plugin: __nccwpck_require__(48),
        /**
         * Exposes the AWS ECS plugin.
         * @memberof AWSXRay.plugins
         */
        ECSPlugin: __nccwpck_require__(9377),
        /**
         * Exposes the AWS Elastic Beanstalk plugin.
         * @memberof AWSXRay.plugins
         */
        ElasticBeanstalkPlugin: __nccwpck_require__(7969),
    },
    /**
     * Enables use of plugins to capture additional data for segments.
     * @param {Array} plugins - A configurable subset of AWSXRay.plugins.
     * @memberof AWSXRay
     * @see AWSXRay.plugins
     */
    config: function (plugins) {
        var pluginData = {};
        plugins.forEach(function (plugin) {
            plugin.getData(function (data) {
                if (data) {
                    for (var attribute in data) {
                        pluginData[attribute] = data[attribute];
                    }
                }
            });
            segmentUtils.setOrigin(plugin.originName);
            segmentUtils.setPluginData(pluginData);
        });
    },
    /**
     * Overrides the default whitelisting file to specify what params to capture on each AWS Service call.
     * If a service or API is not listed, no additional data is captured.
     * The base whitelisting file can be found at /lib/resources/aws_whitelist.json
     * @param {string|Object} source - The path to the custom whitelist file, or a whitelist source JSON object.
     * @memberof AWSXRay
     */
    setAWSWhitelist: (__nccwpck_require__(398).setAWSWhitelist),
    /**
     * Appends to the current whitelisting file.
     * In the case of a duplicate service API listed, the new source will override the previous values.
     * @param {string|Object} source - The path to the custom whitelist file, or a whitelist source JSON object.
     * @memberof AWSXRay
     */
    appendAWSWhitelist: (__nccwpck_require__(398).appendAWSWhitelist),
    /**
     * Overrides the default streaming threshold (100).
     * The threshold represents the maximum number of subsegments on a single segment before
     * the SDK begins to send the completed subsegments out of band of the main segment.
     * Reduce this threshold if you see the 'Segment too large to send' error.
     * @param {number} threshold - The new threshold to use.
     * @memberof AWSXRay
     */
    setStreamingThreshold: segmentUtils.setStreamingThreshold,
    /**
     * Set your own logger for the SDK.
     * @param {Object} logger - A logger which responds to debug/info/warn/error calls.
     * @memberof AWSXRay
     */
    setLogger: logging.setLogger,
    /**
     * Gets the set logger for the SDK.
     * @memberof AWSXRay
     */
    getLogger: logging.getLogger,
    /**
     * Configures the address and port the daemon is expected to be on.
     * @param {string} address - Address of the daemon the segments should be sent to.  Expects 'x.x.x.x', ':yyyy' or 'x.x.x.x:yyyy' IPv4 formats.
     * @module DaemonConfig
     * @memberof AWSXRay
     * @function
     * @see module:DaemonConfig.setDaemonAddress
     */
    setDaemonAddress: (__nccwpck_require__(5761).setDaemonAddress),
    /**
     * @param {string} name - The name of the new subsegment.
     * @param {function} fcn - The function conext to wrap.
     * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
     * @memberof AWSXRay
     * @function
     * @see module:capture.captureFunc
     */
    captureFunc: (__nccwpck_require__(9972)/* .captureFunc */ .Lc),
    /**
     * @param {string} name - The name of the new subsegment.
     * @param {function} fcn - The function conext to wrap.
     * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
     * @memberof AWSXRay
     * @function
     * @see module:capture.captureAsyncFunc
     */
    captureAsyncFunc: (__nccwpck_require__(9972)/* .captureAsyncFunc */ .PV),
    /**
     * @param {string} name - The name of the new subsegment.
     * @param {function} fcn - The function conext to wrap.
     * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
     * @memberof AWSXRay
     * @function
     * @see module:capture.captureCallbackFunc
     */
    captureCallbackFunc: (__nccwpck_require__(9972)/* .captureCallbackFunc */ .Yp),
    /**
     * @param {AWS} awssdk - The Javascript AWS SDK.
     * @memberof AWSXRay
     * @function
     * @see module:aws_p.captureAWS
     */
    captureAWS: (__nccwpck_require__(8579)/* .captureAWS */ .e),
    /**
     * @param {AWS.Service} service - An instance of a AWS service to wrap.
     * @memberof AWSXRay
     * @function
     * @see module:aws_p.captureAWSClient
     */
    captureAWSClient: (__nccwpck_require__(8579)/* .captureAWSClient */ .r),
    /**
     * @param {AWSv3.Service} service - An instance of a AWS SDK v3 service to wrap.
     * @param {Segment|Subsegment} segment - Optional segment for manual mode.
     * @memberof AWSXRay
     * @function
     * @see module:aws3_p.captureAWSClient
     */
    captureAWSv3Client: (__nccwpck_require__(6764).captureAWSClient),
    /**
     * @param {http|https} module - The built in Node.js HTTP or HTTPS module.
     * @memberof AWSXRay
     * @function
     * @returns {http|https}
     * @see module:http_p.captureHTTPs
     */
    captureHTTPs: (__nccwpck_require__(8614)/* .captureHTTPs */ .C),
    /**
     * @param {http|https} module - The built in Node.js HTTP or HTTPS module.
     * @memberof AWSXRay
     * @function
     * @see module:http_p.captureHTTPsGlobal
     */
    captureHTTPsGlobal: (__nccwpck_require__(8614)/* .captureHTTPsGlobal */ .T),
    /**
     * @memberof AWSXRay
     * @function
     * @see module:promise_p.capturePromise
     */
    capturePromise: (__nccwpck_require__(2043)/* .capturePromise */ .U),
    /**
     * Exposes various helper methods.
     * @memberof AWSXRay
     * @function
     * @see module:utils
     */
    utils: utils,
    /**
     * @memberof AWSXRay
     * @type {object}
     * @namespace AWSXRay.database
     */
    database: {
        /**
         * Exposes the SqlData class.
         * @memberof AWSXRay.database
         * @see SqlData
         */
        SqlData: __nccwpck_require__(8525),
    },
    /**
     * Exposes the Middleware Utils class.
     * @memberof AWSXRay
     * @function
     * @see module:mw_utils
     */
    middleware: __nccwpck_require__(2657),
    /**
     * Gets the current namespace of the context.
     * Used for supporting functions that can be used in automatic mode.
     * @memberof AWSXRay
     * @function
     * @returns {Segment|Subsegment}
     * @see module:context_utils.getNamespace
     */
    getNamespace: contextUtils.getNamespace,
    /**
     * Resolves the current segment or subsegment, checks manual and automatic modes.
     * Used for supporting functions that can be used in both manual and automatic modes.
     * @memberof AWSXRay
     * @function
     * @returns {Segment|Subsegment}
     * @see module:context_utils.resolveSegment
     */
    resolveSegment: contextUtils.resolveSegment,
    /**
     * Resolves the segment or subsegment given manual mode and params on the call required.
     * @param [Segment|Subsegment] segment - The segment manually provided via params.XraySegment, if provided.
     * @memberof AWSXRay
     * @function
     * @returns {Segment|Subsegment}
     * @see module:context_utils.resolveManualSegmentParams
     */
    resolveManualSegmentParams: contextUtils.resolveManualSegmentParams,
    /**
     * Returns the current segment or subsegment. For use with automatic mode only.
     * @memberof AWSXRay
     * @function
     * @returns {Segment|Subsegment}
     * @see module:context_utils.getSegment
     */
    getSegment: contextUtils.getSegment,
    /**
     * Sets the current segment or subsegment.  For use with automatic mode only.
     * @memberof AWSXRay
     * @function
     * @see module:context_utils.setSegment
     */
    setSegment: contextUtils.setSegment,
    /**
     * Returns true if automatic mode is enabled, otherwise false.
     * @memberof AWSXRay
     * @function
     * @see module:context_utils.isAutomaticMode
     */
    isAutomaticMode: contextUtils.isAutomaticMode,
    /**
     * Enables automatic mode. Automatic mode uses 'cls-hooked'.
     * @see https://github.com/jeff-lewis/cls-hooked
     * @memberof AWSXRay
     * @function
     * @see module:context_utils.enableAutomaticMode
     */
    enableAutomaticMode: contextUtils.enableAutomaticMode,
    /**
     * Disables automatic mode. Current segment or subsegment must be passed manually
     * via the parent optional on captureFunc, captureAsyncFunc etc.
     * @memberof AWSXRay
     * @function
     * @see module:context_utils.enableManualMode
     */
    enableManualMode: contextUtils.enableManualMode,
    /**
     * Sets the context missing strategy.
     * @param {Object} strategy - The strategy to set. This object's contextMissing function will be called whenever trace context is not found.
     */
    setContextMissingStrategy: contextUtils.setContextMissingStrategy,
    /**
     * Exposes the segment class.
     * @memberof AWSXRay
     * @function
     */
    Segment: __nccwpck_require__(5408),
    /**
     * Exposes the subsegment class.
     * @memberof AWSXRay
     * @see Subsegment
     */
    Subsegment: __nccwpck_require__(8864),
    SegmentUtils: segmentUtils
};
/**
 * Exposes the IncomingRequestData, to capture incoming request data.
 * For use with middleware.
 * @memberof AWSXRay.middleware
 * @see IncomingRequestData
 */
AWSXRay.middleware.IncomingRequestData = __nccwpck_require__(6696),
    (function () {
        var data = {
            runtime: (process.release && process.release.name) ? process.release.name : UNKNOWN,
            runtime_version: process.version,
            version: process.env.npm_package_version || UNKNOWN,
            name: process.env.npm_package_name || UNKNOWN
        };
        var sdkData = {
            sdk: 'X-Ray for Node.js',
            sdk_version: pkginfo.version ? pkginfo.version : UNKNOWN,
            package: pkginfo.name ? pkginfo.name : UNKNOWN,
        };
        segmentUtils.setSDKData(sdkData);
        segmentUtils.setServiceData(data);
        if (process.env.LAMBDA_TASK_ROOT) {
            LambdaEnv.init();
        }
    })();
module.exports = AWSXRay;


/***/ }),

/***/ 9972:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * Capture module.
 * @module capture
 */
var contextUtils = __nccwpck_require__(8875);
var logger = __nccwpck_require__(2804);
/**
 * Wrap to automatically capture information for the segment.
 * @param {string} name - The name of the new subsegment.
 * @param {function} fcn - The function context to wrap. Can take a single 'subsegment' argument.
 * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
 * @alias module:capture.captureFunc
 * @return {*} - Returns the result if any by executing the provided function.
 */
var captureFunc = function captureFunc(name, fcn, parent) {
    validate(name, fcn);
    var current, executeFcn;
    var parentSeg = contextUtils.resolveSegment(parent);
    if (!parentSeg) {
        logger.getLogger().warn('Failed to capture function.');
        return fcn();
    }
    current = parentSeg.addNewSubsegment(name);
    executeFcn = captureFcn(fcn, current);
    try {
        const response = executeFcn(current);
        current.close();
        return response;
    }
    catch (e) {
        current.close(e);
        throw (e);
    }
};
/**
 * Wrap to automatically capture information for the sub/segment.  You must close the segment
 * manually from within the function.
 * @param {string} name - The name of the new subsegment.
 * @param {function} fcn - The function context to wrap. Must take a single 'subsegment' argument and call 'subsegment.close([optional error])' when the async function completes.
 * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
 * @alias module:capture.captureAsyncFunc
 * @return {*} - Returns a promise by executing the provided async function.
 */
var captureAsyncFunc = function captureAsyncFunc(name, fcn, parent) {
    validate(name, fcn);
    var current, executeFcn;
    var parentSeg = contextUtils.resolveSegment(parent);
    if (!parentSeg) {
        logger.getLogger().warn('Failed to capture async function.');
        return fcn();
    }
    current = parentSeg.addNewSubsegment(name);
    executeFcn = captureFcn(fcn, current);
    try {
        return executeFcn(current);
    }
    catch (e) {
        current.close(e);
        throw (e);
    }
};
/**
 * Wrap to automatically capture information for the sub/segment. This wraps the callback and returns a function.
 * when executed, all arguments are passed through accordingly. An additional argument is appended to gain access to the newly created subsegment.
 * For this reason, always call the captured callback with the full list of arguments.
 * @param {string} name - The name of the new subsegment.
 * @param {function} fcn - The function context to wrap. Can take a single 'subsegment' argument.
 * @param {Segment|Subsegment} [parent] - The parent for the new subsegment, for manual mode.
 * @alias module:capture.captureCallbackFunc
 */
var captureCallbackFunc = function captureCallbackFunc(name, fcn, parent) {
    validate(name, fcn);
    var base = contextUtils.resolveSegment(parent);
    if (!base) {
        logger.getLogger().warn('Failed to capture callback function.');
        return fcn;
    }
    base.incrementCounter();
    return function () {
        var parentSeg = contextUtils.resolveSegment(parent);
        var args = Array.prototype.slice.call(arguments);
        captureFunc(name, fcn.bind.apply(fcn, [null].concat(args)), parentSeg);
        base.decrementCounter();
    }.bind(this);
};
function captureFcn(fcn, current) {
    var executeFcn;
    if (contextUtils.isAutomaticMode()) {
        var session = contextUtils.getNamespace();
        var contextFcn = function () {
            var value;
            session.run(function () {
                contextUtils.setSegment(current);
                value = fcn(current);
            });
            return value;
        };
        executeFcn = contextFcn;
    }
    else {
        executeFcn = fcn;
    }
    return executeFcn;
}
function validate(name, fcn) {
    var error;
    if (!name || typeof name !== 'string') {
        error = 'Param "name" must be a non-empty string.';
        logger.getLogger().error(error);
        throw new Error(error);
    }
    else if (typeof fcn !== 'function') {
        error = 'Param "fcn" must be a function.';
        logger.getLogger().error(error);
        throw new Error(error);
    }
}
module.exports.Lc = captureFunc;
module.exports.PV = captureAsyncFunc;
module.exports.Yp = captureCallbackFunc;


/***/ }),

/***/ 8875:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * @module context_utils
 */
var cls = __nccwpck_require__(7976);
var logger = __nccwpck_require__(2804);
var Segment = __nccwpck_require__(5408);
var Subsegment = __nccwpck_require__(8864);
var cls_mode = true;
var NAMESPACE = 'AWSXRay';
var SEGMENT = 'segment';
var contextOverride = false;
var contextUtils = {
    CONTEXT_MISSING_STRATEGY: {
        RUNTIME_ERROR: {
            contextMissing: function contextMissingRuntimeError(message) {
                throw new Error(message);
            }
        },
        LOG_ERROR: {
            contextMissing: function contextMissingLogError(message) {
                var err = new Error(message);
                logger.getLogger().error(err.stack);
            }
        },
        IGNORE_ERROR: {
            contextMissing: function contextMissingIgnoreError() {
            }
        }
    },
    contextMissingStrategy: {},
    /**
     * Resolves the segment or subsegment given manual mode and params on the call required.
     * @param [Segment|Subsegment] segment - The segment manually provided via params.XraySegment, if provided.
     * @returns {Segment|Subsegment}
     * @alias module:context_utils.resolveManualSegmentParams
     */
    resolveManualSegmentParams: function resolveManualSegmentParams(params) {
        if (params && !contextUtils.isAutomaticMode()) {
            var xraySegment = params.XRaySegment || params.XraySegment;
            var segment = params.Segment;
            var found = null;
            if (xraySegment && (xraySegment instanceof Segment || xraySegment instanceof Subsegment)) {
                found = xraySegment;
                delete params.XRaySegment;
                delete params.XraySegment;
            }
            else if (segment && (segment instanceof Segment || segment instanceof Subsegment)) {
                found = segment;
                delete params.Segment;
            }
            return found;
        }
    },
    /**
     * Gets current CLS namespace for X-Ray SDK or creates one if absent.
     * @returns {Namespace}
     * @alias module:context_utils.getNamespace
     */
    getNamespace: function getNamespace() {
        return cls.getNamespace(NAMESPACE) || cls.createNamespace(NAMESPACE);
    },
    /**
     * Resolves the segment or subsegment given manual or automatic mode.
     * @param [Segment|Subsegment] segment - The segment manually provided, if provided.
     * @returns {Segment|Subsegment}
     * @alias module:context_utils.resolveSegment
     */
    resolveSegment: function resolveSegment(segment) {
        if (cls_mode) {
            return this.getSegment();
        }
        else if (segment && !cls_mode) {
            return segment;
        }
        else if (!segment && !cls_mode) {
            contextUtils.contextMissingStrategy.contextMissing('No sub/segment specified. A sub/segment must be provided for manual mode.');
        }
    },
    /**
     * Returns the current segment or subsegment.  For use with in automatic mode only.
     * @returns {Segment|Subsegment}
     * @alias module:context_utils.getSegment
     */
    getSegment: function getSegment() {
        if (cls_mode) {
            var segment = contextUtils.getNamespace(NAMESPACE).get(SEGMENT);
            if (!segment) {
                contextUtils.contextMissingStrategy.contextMissing('Failed to get the current sub/segment from the context.');
            }
            else if (segment instanceof Segment && process.env.LAMBDA_TASK_ROOT && segment.facade == true) {
                segment.resolveLambdaTraceData();
            }
            return segment;
        }
        else {
            contextUtils.contextMissingStrategy.contextMissing('Cannot get sub/segment from context. Not supported in manual mode.');
        }
    },
    /**
     * Sets the current segment or subsegment.  For use with in automatic mode only.
     * @param [Segment|Subsegment] segment - The sub/segment to set.
     * @returns {Segment|Subsegment}
     * @alias module:context_utils.setSegment
     */
    setSegment: function setSegment(segment) {
        if (cls_mode) {
            if (!contextUtils.getNamespace(NAMESPACE).set(SEGMENT, segment)) {
                logger.getLogger().warn('Failed to set the current sub/segment on the context.');
            }
        }
        else {
            contextUtils.contextMissingStrategy.contextMissing('Cannot set sub/segment on context. Not supported in manual mode.');
        }
    },
    /**
     * Returns true if in automatic mode, otherwise false.
     * @returns {Segment|Subsegment}
     * @alias module:context_utils.isAutomaticMode
     */
    isAutomaticMode: function isAutomaticMode() {
        return cls_mode;
    },
    /**
     * Enables automatic mode. Automatic mode uses 'cls-hooked'.
     * @see https://github.com/jeff-lewis/cls-hooked
     * @alias module:context_utils.enableAutomaticMode
     */
    enableAutomaticMode: function enableAutomaticMode() {
        cls_mode = true;
        contextUtils.getNamespace(NAMESPACE);
        logger.getLogger().debug('Overriding AWS X-Ray SDK mode. Set to automatic mode.');
    },
    /**
     * Disables automatic mode. Current segment or subsegment then must be passed manually
     * via the parent optional on captureFunc, captureAsyncFunc etc.
     * @alias module:context_utils.enableManualMode
     */
    enableManualMode: function enableManualMode() {
        cls_mode = false;
        if (cls.getNamespace(NAMESPACE)) {
            cls.destroyNamespace(NAMESPACE);
        }
        logger.getLogger().debug('Overriding AWS X-Ray SDK mode. Set to manual mode.');
    },
    /**
     * Sets the context missing strategy if no context missing strategy is set using the environment variable with
     * key AWS_XRAY_CONTEXT_MISSING. The context missing strategy's contextMissing function will be called whenever
     * trace context is not found.
     * @param {string|function} strategy - The strategy to set. Valid string values are 'LOG_ERROR' and 'RUNTIME_ERROR'.
     *                                     Alternatively, a custom function can be supplied, which takes a error message string.
     */
    setContextMissingStrategy: function setContextMissingStrategy(strategy) {
        if (!contextOverride) {
            if (typeof strategy === 'string') {
                var lookupStrategy = contextUtils.CONTEXT_MISSING_STRATEGY[strategy.toUpperCase()];
                if (lookupStrategy) {
                    contextUtils.contextMissingStrategy.contextMissing = lookupStrategy.contextMissing;
                    if (process.env.AWS_XRAY_CONTEXT_MISSING) {
                        logger.getLogger().debug('AWS_XRAY_CONTEXT_MISSING is set. Configured context missing strategy to ' +
                            process.env.AWS_XRAY_CONTEXT_MISSING + '.');
                    }
                    else {
                        logger.getLogger().debug('Configured context missing strategy to: ' + strategy);
                    }
                }
                else {
                    throw new Error('Invalid context missing strategy: ' + strategy + '. Valid values are ' +
                        Object.keys(contextUtils.CONTEXT_MISSING_STRATEGY) + '.');
                }
            }
            else if (typeof strategy === 'function') {
                contextUtils.contextMissingStrategy.contextMissing = strategy;
                logger.getLogger().info('Configured custom context missing strategy to function: ' + strategy.name);
            }
            else {
                throw new Error('Context missing strategy must be either a string or a custom function.');
            }
        }
        else {
            logger.getLogger().warn('Ignoring call to setContextMissingStrategy as AWS_XRAY_CONTEXT_MISSING is set. ' +
                'The current context missing strategy will not be changed.');
        }
    }
};
if (process.env.AWS_XRAY_MANUAL_MODE) {
    cls_mode = false;
    logger.getLogger().debug('Starting the AWS X-Ray SDK in manual mode.');
}
else {
    cls.createNamespace(NAMESPACE);
    logger.getLogger().debug('Starting the AWS X-Ray SDK in automatic mode (default).');
}
if (process.env.AWS_XRAY_CONTEXT_MISSING) {
    contextUtils.setContextMissingStrategy(process.env.AWS_XRAY_CONTEXT_MISSING);
    contextOverride = true;
}
else {
    contextUtils.contextMissingStrategy.contextMissing = contextUtils.CONTEXT_MISSING_STRATEGY.LOG_ERROR.contextMissing;
    logger.getLogger().debug('Using default context missing strategy: LOG_ERROR');
}
module.exports = contextUtils;


/***/ }),

/***/ 5761:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var logger = __nccwpck_require__(2804);
/**
 * A module representing the X-Ray daemon configuration including the udp and tcp addresses.
 * @module DaemonConfig
 */
var DaemonConfig = {
    udp_ip: '127.0.0.1',
    udp_port: 2000,
    tcp_ip: '127.0.0.1',
    tcp_port: 2000,
    setDaemonAddress: function setDaemonAddress(address) {
        if (!process.env.AWS_XRAY_DAEMON_ADDRESS) {
            processAddress(address);
            logger.getLogger().info('Configured daemon address to ' + address + '.');
        }
        else {
            logger.getLogger().warn('Ignoring call to setDaemonAddress as AWS_XRAY_DAEMON_ADDRESS is set. ' +
                'The current daemon address will not be changed.');
        }
    }
};
var processAddress = function processAddress(address) {
    if (address.indexOf(':') === -1) {
        throw new Error('Invalid Daemon Address. You must specify an ip and port.');
    }
    else {
        var splitAddress = address.split(' ');
        if (splitAddress.length === 1) {
            // in format of 127.0.0.1:2000
            if (address.indexOf('udp') > -1 || address.indexOf('tcp') > -1) {
                throw new Error('Invalid Daemon Address. You must specify both tcp and udp addresses.');
            }
            var addr = address.split(':');
            if (!addr[0]) {
                throw new Error('Invalid Daemon Address. You must specify an ip.');
            }
            DaemonConfig.udp_ip = addr[0];
            DaemonConfig.tcp_ip = addr[0];
            DaemonConfig.udp_port = addr[1];
            DaemonConfig.tcp_port = addr[1];
        }
        else if (splitAddress.length === 2) {
            // in format of udp:127.0.0.1:2000 tcp:127.0.0.1:2001
            var part_1 = splitAddress[0].split(':');
            var part_2 = splitAddress[1].split(':');
            var addr_map = {};
            addr_map[part_1[0]] = part_1;
            addr_map[part_2[0]] = part_2;
            DaemonConfig.udp_ip = addr_map['udp'][1];
            DaemonConfig.udp_port = parseInt(addr_map['udp'][2]);
            DaemonConfig.tcp_ip = addr_map['tcp'][1];
            DaemonConfig.tcp_port = parseInt(addr_map['tcp'][2]);
            if (!DaemonConfig.udp_port || !DaemonConfig.tcp_port) {
                throw new Error('Invalid Daemon Address. You must specify port number.');
            }
        }
    }
};
if (process.env.AWS_XRAY_DAEMON_ADDRESS) {
    processAddress(process.env.AWS_XRAY_DAEMON_ADDRESS);
}
module.exports = DaemonConfig;


/***/ }),

/***/ 8525:
/***/ ((module) => {


/**
 * Represents a SQL database call.
 * @constructor
 * @param {string} databaseVer - The version on the database (user supplied).
 * @param {string} driverVer - The version on the database driver (user supplied).
 * @param {string} user - The user associated to the database call.
 * @param {string} queryType - The SQL query type.
 */
function SqlData(databaseVer, driverVer, user, url, queryType) {
    this.init(databaseVer, driverVer, user, url, queryType);
}
SqlData.prototype.init = function init(databaseVer, driverVer, user, url, queryType) {
    if (databaseVer) {
        this.database_version = databaseVer;
    }
    if (driverVer) {
        this.driver_version = driverVer;
    }
    if (queryType) {
        this.preparation = queryType;
    }
    this.url = url;
    this.user = user;
};
module.exports = SqlData;


/***/ }),

/***/ 5233:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var contextUtils = __nccwpck_require__(8875);
var mwUtils = __nccwpck_require__(2657);
var LambdaUtils = (__nccwpck_require__(1223).LambdaUtils);
var Segment = __nccwpck_require__(5408);
var SegmentEmitter = __nccwpck_require__(2606);
var SegmentUtils = __nccwpck_require__(7010);
var logger = __nccwpck_require__(2804);
const TraceID = __nccwpck_require__(5516);
/**
 * @namespace
 * @ignore
 */
var xAmznTraceIdPrev = null;
/**
* Used to initialize segments on AWS Lambda with extra data from the context.
*/
module.exports.init = function init() {
    contextUtils.enableManualMode = function () {
        logger.getLogger().warn('AWS Lambda does not support AWS X-Ray manual mode.');
    };
    SegmentEmitter.disableReusableSocket();
    SegmentUtils.setStreamingThreshold(0);
    /**
     * Disabling all centralized sampling in Lambda environments. The sampling decisions would be
     * uselessly applied to the facade segment, and the sampling pollers were causing errors.
     *
     * See: https://github.com/aws/aws-xray-sdk-node/issues/217
     */
    logger.getLogger().info('Disabling centralized sampling in Lambda environment.');
    mwUtils.disableCentralizedSampling();
    var namespace = contextUtils.getNamespace();
    namespace.enter(namespace.createContext());
    contextUtils.setSegment(facadeSegment());
};
var facadeSegment = function facadeSegment() {
    var segment = new Segment('facade');
    var whitelistFcn = ['addNewSubsegment', 'addSubsegment', 'removeSubsegment', 'toString', 'addSubsegmentWithoutSampling', 'addNewSubsegmentWithoutSampling'];
    var silentFcn = ['incrementCounter', 'decrementCounter', 'isClosed', 'close', 'format', 'flush'];
    var xAmznTraceId = process.env._X_AMZN_TRACE_ID;
    for (var key in segment) {
        if (typeof segment[key] === 'function' && whitelistFcn.indexOf(key) === -1) {
            if (silentFcn.indexOf(key) === -1) {
                segment[key] = (function () {
                    var func = key;
                    return function facade() {
                        logger.getLogger().warn('Function "' + func + '" cannot be called on an AWS Lambda segment. Please use a subsegment to record data.');
                        return;
                    };
                })();
            }
            else {
                segment[key] = function facade() {
                    return;
                };
            }
        }
    }
    segment.trace_id = TraceID.Invalid().toString();
    segment.isClosed = function () {
        return true;
    };
    segment.in_progress = false;
    segment.counter = 1;
    segment.notTraced = true;
    segment.facade = true;
    segment.reset = function reset() {
        this.trace_id = TraceID.Invalid().toString();
        this.id = '00000000';
        delete this.subsegments;
        this.notTraced = true;
    };
    segment.resolveLambdaTraceData = function resolveLambdaTraceData() {
        var _a;
        const invokeStore = (_a = globalThis.awslambda) === null || _a === void 0 ? void 0 : _a.InvokeStore;
        const traceIdFromInvokeStore = invokeStore === null || invokeStore === void 0 ? void 0 : invokeStore.getXRayTraceId();
        const traceIdFromEnv = process.env._X_AMZN_TRACE_ID;
        var xAmznLambda = traceIdFromInvokeStore !== null && traceIdFromInvokeStore !== void 0 ? traceIdFromInvokeStore : traceIdFromEnv;
        if (xAmznLambda) {
            // This check resets the trace data whenever a new trace header is read to not leak data between invocations
            if (xAmznLambda != xAmznTraceIdPrev) {
                this.reset();
                if (LambdaUtils.populateTraceData(segment, xAmznLambda)) {
                    xAmznTraceIdPrev = xAmznLambda;
                }
            }
        }
        else {
            this.reset();
            contextUtils.contextMissingStrategy.contextMissing('Missing AWS Lambda trace data for X-Ray. ' +
                'Ensure Active Tracing is enabled and no subsegments are created outside the function handler.');
        }
    };
    // Test for valid trace data during SDK startup. It's likely we're still in the cold-start portion of the
    // code at this point and a valid trace header has not been set
    if (LambdaUtils.validTraceData(xAmznTraceId)) {
        if (LambdaUtils.populateTraceData(segment, xAmznTraceId)) {
            xAmznTraceIdPrev = xAmznTraceId;
        }
    }
    return segment;
};


/***/ }),

/***/ 2182:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// Convenience file to require the SDK from the root of the repository
module.exports = __nccwpck_require__(6216);


/***/ }),

/***/ 2804:
/***/ ((module) => {


var validLogLevels = ['debug', 'info', 'warn', 'error', 'silent'];
var defaultLogLevel = validLogLevels.indexOf('error');
var logLevel = calculateLogLevel(process.env.AWS_XRAY_DEBUG_MODE ? 'debug' : process.env.AWS_XRAY_LOG_LEVEL);
var logger = {
    error: createLoggerForLevel('error'),
    info: createLoggerForLevel('info'),
    warn: createLoggerForLevel('warn'),
    debug: createLoggerForLevel('debug'),
};
function createLoggerForLevel(level) {
    var loggerLevel = validLogLevels.indexOf(level);
    var consoleMethod = console[level] || console.log || (() => { });
    if (loggerLevel >= logLevel) {
        return (message, meta) => {
            if (message || meta) {
                consoleMethod(formatLogMessage(level, message, meta));
            }
        };
    }
    else {
        return () => { };
    }
}
function calculateLogLevel(level) {
    if (level) {
        var normalisedLevel = level.toLowerCase();
        var index = validLogLevels.indexOf(normalisedLevel);
        return index >= 0 ? index : defaultLogLevel;
    }
    // Silently ignore invalid log levels, default to default level
    return defaultLogLevel;
}
function createTimestamp(date) {
    var tzo = -date.getTimezoneOffset(), // Negate to make this tzo = local - UTC
    dif = tzo >= 0 ? '+' : '-', pad = function (num) {
        var norm = Math.floor(Math.abs(num));
        return (norm < 10 ? '0' : '') + norm;
    };
    return new Date(date.getTime() + (tzo * 60 * 1000)).toISOString()
        .replace(/T/, ' ')
        .replace(/Z/, ' ') +
        dif + pad(tzo / 60) +
        ':' + pad(tzo % 60);
}
function isLambdaFunction() {
    return process.env.LAMBDA_TASK_ROOT !== undefined;
}
function formatLogMessage(level, message, meta) {
    var messageParts = [];
    if (!isLambdaFunction()) {
        messageParts.push(createTimestamp(new Date()));
        messageParts.push(`[${level.toUpperCase()}]`);
    }
    if (message) {
        messageParts.push(message);
    }
    var logString = messageParts.join(' ');
    var metaDataString = formatMetaData(meta);
    return [logString, metaDataString].filter(str => str.length > 0).join('\n  ');
}
function formatMetaData(meta) {
    if (!meta) {
        return '';
    }
    return ((typeof (meta) === 'string') ? meta : JSON.stringify(meta));
}
var logging = {
    setLogger: function setLogger(logObj) {
        logger = logObj;
    },
    getLogger: function getLogger() {
        return logger;
    }
};
module.exports = logging;


/***/ }),

/***/ 6696:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var { getHttpResponseData } = __nccwpck_require__(7010);
/**
 * Represents an incoming HTTP/HTTPS call.
 * @constructor
 * @param {http.IncomingMessage|https.IncomingMessage} req - The request object from the HTTP/HTTPS call.
 */
function IncomingRequestData(req) {
    this.init(req);
}
IncomingRequestData.prototype.init = function init(req) {
    var forwarded = !!req.headers['x-forwarded-for'];
    var url;
    if (req.connection) {
        url = ((req.connection.secure || req.connection.encrypted) ? 'https://' : 'http://') +
            ((req.headers['host'] || '') + (req.url || ''));
    }
    this.request = {
        method: req.method || '',
        user_agent: req.headers['user-agent'] || '',
        client_ip: getClientIp(req) || '',
        url: url || '',
    };
    if (forwarded) {
        this.request.x_forwarded_for = forwarded;
    }
};
var getClientIp = function getClientIp(req) {
    var clientIp;
    if (req.headers['x-forwarded-for']) {
        clientIp = (req.headers['x-forwarded-for'] || '').split(',')[0];
    }
    else if (req.connection && req.connection.remoteAddress) {
        clientIp = req.connection.remoteAddress;
    }
    else if (req.socket && req.socket.remoteAddress) {
        clientIp = req.socket.remoteAddress;
    }
    else if (req.connection && req.connection.socket && req.connection.socket.remoteAddress) {
        clientIp = req.connection.socket.remoteAddress;
    }
    return clientIp;
};
/**
 * Closes the local and automatically captures the response data.
 * @param {http.ServerResponse|https.ServerResponse} res - The response object from the HTTP/HTTPS call.
 */
IncomingRequestData.prototype.close = function close(res) {
    this.response = getHttpResponseData(res);
};
module.exports = IncomingRequestData;


/***/ }),

/***/ 2657:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * Middleware Utils module.
 *
 * Exposes various configuration and helper methods to be used by the middleware.
 * @module mw_utils
 */
var Segment = __nccwpck_require__(5408);
var IncomingRequestData = __nccwpck_require__(6696);
var logger = __nccwpck_require__(2804);
var coreUtils = __nccwpck_require__(1223);
var wildcardMatch = (__nccwpck_require__(1223).wildcardMatch);
var processTraceData = (__nccwpck_require__(1223).processTraceData);
//headers are case-insensitive
var XRAY_HEADER = 'x-amzn-trace-id';
var overrideFlag = !!process.env.AWS_XRAY_TRACING_NAME;
var utils = {
    defaultName: process.env.AWS_XRAY_TRACING_NAME,
    dynamicNaming: false,
    hostPattern: null,
    sampler: __nccwpck_require__(5267),
    /**
     * Enables dynamic naming for segments via the middleware. Use 'AWSXRay.middleware.enableDynamicNaming()'.
     * @param {string} [hostPattern] - The pattern to match the host header. See the README on dynamic and fixed naming modes.
     * @alias module:mw_utils.enableDynamicNaming
     */
    enableDynamicNaming: function (hostPattern) {
        this.dynamicNaming = true;
        if (hostPattern && typeof hostPattern !== 'string') {
            throw new Error('Host pattern must be a string.');
        }
        this.hostPattern = hostPattern || null;
    },
    /**
     * Splits out the 'x-amzn-trace-id' header params from the incoming request.  Used by the middleware.
     * @param {http.IncomingMessage|https.IncomingMessage} req - The request object from the incoming call.
     * @returns {object}
     * @alias module:mw_utils.processHeaders
     */
    processHeaders: function processHeaders(req) {
        var amznTraceHeader = {};
        if (req && req.headers && req.headers[XRAY_HEADER]) {
            amznTraceHeader = processTraceData(req.headers[XRAY_HEADER]);
        }
        return amznTraceHeader;
    },
    /**
     * Resolves the name of the segment as determined by fixed or dynamic mode options. Used by the middleware.
     * @param {string} hostHeader - The string from the request.headers.host property.
     * @returns {string}
     * @alias module:mw_utils.resolveName
     */
    resolveName: function resolveName(hostHeader) {
        var name;
        if (this.dynamicNaming && hostHeader) {
            name = this.hostPattern ? (wildcardMatch(this.hostPattern, hostHeader) ? hostHeader : this.defaultName) : hostHeader;
        }
        else {
            name = this.defaultName;
        }
        return name;
    },
    /**
     * Resolves the sampling decision as determined by the values given and options set. Used by the middleware.
     * @param {object} amznTraceHeader - The object as returned by the processHeaders function.
     * @param {Segment} segment - The string from the request.headers.host property.
     * @param {http.ServerResponse|https.ServerResponse} res - The response object from the incoming call.
     * @returns {boolean}
     * @alias module:mw_utils.resolveSampling
     */
    resolveSampling: function resolveSampling(amznTraceHeader, segment, res) {
        var isSampled;
        if (amznTraceHeader.sampled === '1') {
            isSampled = true;
        }
        else if (amznTraceHeader.sampled === '0') {
            isSampled = false;
        }
        else {
            var sampleRequest = {
                host: res.req.headers.host,
                httpMethod: res.req.method,
                urlPath: res.req.url,
                serviceName: segment.name
            };
            isSampled = this.sampler.shouldSample(sampleRequest);
            if (isSampled instanceof String || typeof isSampled === 'string') {
                segment.setMatchedSamplingRule(isSampled);
                isSampled = true;
            }
        }
        if (amznTraceHeader.sampled === '?' && res.header) {
            res.header(XRAY_HEADER, 'Root=' + amznTraceHeader.root + ';Sampled=' + (isSampled ? '1' : '0'));
        }
        if (!isSampled) {
            segment.notTraced = true;
        }
    },
    /**
     * Sets the default name of created segments. Used with the middleware.
     * Can be overridden by the AWS_XRAY_TRACING_NAME environment variable.
     * @param {string} name - The default name for segments created in the middleware.
     * @alias module:mw_utils.setDefaultName
     */
    setDefaultName: function setDefaultName(name) {
        if (!overrideFlag) {
            this.defaultName = name;
        }
    },
    disableCentralizedSampling: function disableCentralizedSampling() {
        this.sampler = __nccwpck_require__(765);
    },
    /**
     * Overrides the default sampling rules file to specify at what rate to sample at for specific routes.
     * The base sampling rules file can be found at /lib/resources/default_sampling_rules.json
     * @param {string|Object} source - The path to the custom sampling rules file, or the source JSON object.
     * @memberof AWSXRay
     */
    setSamplingRules: function setSamplingRules(source) {
        if (!source || source instanceof String || !(typeof source === 'string' || (source instanceof Object))) {
            throw new Error('Please specify a path to the local sampling rules file, or supply an object containing the rules.');
        }
        this.sampler.setLocalRules(source);
    },
    /**
     * Logs a debug message including core request and segment information
     * @param {string} message - The message to be logged
     * @param {string} url - The request url being traced
     * @param {Segment} - The current segment
     */
    middlewareLog: function middlewareLog(message, url, segment) {
        logger.getLogger().debug(message + ': { url: ' + url + ', name: ' + segment.name + ', trace_id: ' +
            segment.trace_id + ', id: ' + segment.id + ', sampled: ' + !segment.notTraced + ' }');
    },
    /**
     * Traces the request/response cycle of an http.IncomingMessage / http.ServerResponse pair.
     * Resolves sampling rules, creates a segment, adds the core request / response data adding
     * throttling / error / fault flags based on the response status code.
     * @param {http.IncomingMessage} req - The incoming request.
     * @param {http.ServerResponse} res - The server response.
     * @returns {Segment}
     * @memberof AWSXRay
     */
    traceRequestResponseCycle: function traceRequestResponseCycle(req, res) {
        var amznTraceHeader = this.processHeaders(req);
        var name = this.resolveName(req.headers.host);
        var segment = new Segment(name, amznTraceHeader.root, amznTraceHeader.parent);
        if (!res.req) {
            res.req = req;
        }
        this.resolveSampling(amznTraceHeader, segment, res);
        segment.addIncomingRequestData(new IncomingRequestData(req));
        this.middlewareLog('Starting middleware segment', req.url, segment);
        var middlewareLog = this.middlewareLog;
        var didEnd = false;
        var endSegment = function () {
            // ensure `endSegment` is only called once
            // in some versions of node.js 10.x and in all versions of node.js 11.x and higher,
            // the 'finish' and 'close' event are BOTH triggered.
            // Previously, only one or the other was triggered:
            // https://github.com/nodejs/node/pull/20611
            if (didEnd) {
                return;
            }
            didEnd = true;
            if (res.statusCode === 429) {
                segment.addThrottleFlag();
            }
            const cause = coreUtils.getCauseTypeFromHttpStatus(res.statusCode);
            if (cause) {
                segment[cause] = true;
            }
            segment.http.close(res);
            segment.close();
            middlewareLog('Closed middleware segment successfully', req.url, segment);
        };
        res.on('finish', endSegment);
        res.on('close', endSegment);
        return segment;
    }
};
module.exports = utils;


/***/ }),

/***/ 5267:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var logger = __nccwpck_require__(2804);
const util = __nccwpck_require__(9023);
var SegmentUtils = __nccwpck_require__(7010);
/**
 * The default sampler used to make sampling decisions when the decisions are absent in the incoming requests.
 * The sampler use pollers to poll sampling rules from X-Ray service.
 * @module DefaultSampler
 */
var DefaultSampler = {
    localSampler: __nccwpck_require__(765),
    rulePoller: __nccwpck_require__(7892),
    targetPoller: __nccwpck_require__(713),
    ruleCache: __nccwpck_require__(542),
    started: false,
    /**
     * Makes a sample decision based on the sample request.
     * @param {object} sampleRequest - Contains information for rules matching.
     * @module DefaultSampler
     * @function shouldSample
     */
    shouldSample: function shouldSample(sampleRequest) {
        try {
            if (!this.started) {
                this.start();
            }
            if (!sampleRequest.serviceType) {
                sampleRequest.serviceType = SegmentUtils.origin;
            }
            var now = Math.floor(new Date().getTime() / 1000);
            var matchedRule = this.ruleCache.getMatchedRule(sampleRequest, now);
            if (matchedRule) {
                logger.getLogger().debug(util.format('Rule %s is matched.', matchedRule.getName()));
                return processMatchedRule(matchedRule, now);
            }
            else {
                logger.getLogger().info('No effective centralized sampling rule match. Fallback to local rules.');
                return this.localSampler.shouldSample(sampleRequest);
            }
        }
        catch (err) {
            logger.getLogger().error('Unhandled exception by the SDK during making sampling decisions: ' + err);
        }
    },
    /**
     * Set local rules in case there is a need to fallback.
     * @module DefaultSampler
     * @function setLocalRules
     */
    setLocalRules: function setLocalRules(source) {
        this.localSampler.setLocalRules(source);
    },
    /**
     * Start the pollers to poll sampling rules and targets from X-Ray service.
     * @module DefaultSampler
     * @function start
     */
    start: function start() {
        if (!this.started) {
            this.rulePoller.start();
            this.targetPoller.start();
            this.started = true;
        }
    }
};
var processMatchedRule = function processMatchedRule(rule, now) {
    // As long as a rule is matched we increment request counter.
    rule.incrementRequestCount();
    var reservoir = rule.getReservoir();
    var sample = true;
    // We check if we can borrow or take from reservoir first.
    var decision = reservoir.borrowOrTake(now, rule.canBorrow());
    if (decision === 'borrow') {
        rule.incrementBorrowCount();
    }
    else if (decision === 'take') {
        rule.incrementSampledCount();
    }
    else if (Math.random() <= rule.getRate()) {
        // Otherwise we compute based on FixedRate of this sampling rule.
        rule.incrementSampledCount();
    }
    else {
        sample = false;
    }
    if (sample) {
        return rule.getName();
    }
    else {
        return false;
    }
};
module.exports = DefaultSampler;


/***/ }),

/***/ 4724:
/***/ ((module) => {


/**
 * Represents a LocalReservoir object that keeps track of the number of traces per second sampled and
 * the fixed rate for a given sampling rule defined locally.
 * It also decides if a given trace should be sampled or not based on the state of current second.
 * @constructor
 * @param {number} fixedTarget - An integer value to specify the maximum number of traces per second to sample.
 * @param {number} fallbackRate - A value between 0 and 1 indicating the sampling rate after the maximum traces per second has been hit.
 */
function LocalReservoir(fixedTarget, fallbackRate) {
    this.init(fixedTarget, fallbackRate);
}
LocalReservoir.prototype.init = function init(fixedTarget, fallbackRate) {
    this.usedThisSecond = 0;
    if (typeof fixedTarget === 'number' && fixedTarget % 1 === 0 && fixedTarget >= 0) {
        this.fixedTarget = fixedTarget;
    }
    else {
        throw new Error('Error in sampling file. Rule attribute "fixed_target" must be a non-negative integer.');
    }
    if (typeof fallbackRate === 'number' && fallbackRate >= 0 && fallbackRate <= 1) {
        this.fallbackRate = fallbackRate;
    }
    else {
        throw new Error('Error in sampling file. Rule attribute "rate" must be a number between 0 and 1 inclusive.');
    }
};
LocalReservoir.prototype.isSampled = function isSampled() {
    var now = Math.round(new Date().getTime() / 1000);
    if (now !== this.thisSecond) {
        this.usedThisSecond = 0;
        this.thisSecond = now;
    }
    if (this.usedThisSecond >= this.fixedTarget) {
        return Math.random() < this.fallbackRate;
    }
    this.usedThisSecond++;
    return true;
};
module.exports = LocalReservoir;


/***/ }),

/***/ 765:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fs = __nccwpck_require__(9896);
var LocalReservoir = __nccwpck_require__(4724);
var Utils = __nccwpck_require__(1223);
var defaultRules = __nccwpck_require__(2829);
var logger = __nccwpck_require__(2804);
/**
 * The local sampler used to make sampling decisions when the decisions are absent in the incoming requests
 * and the default sampler needs to fall back on local rules. It will also be the primary sampler
 * if the default sampler is disabled.
 * @module LocalSampler
 */
var LocalSampler = {
    /**
     * Makes a sample decision based on the sample request.
     * @param {object} sampleRequest - Contains information for rules matching.
     * @module LocalSampler
     * @function shouldSample
     */
    shouldSample: function shouldSample(sampleRequest) {
        var host = sampleRequest.host;
        var httpMethod = sampleRequest.httpMethod;
        var urlPath = sampleRequest.urlPath;
        var formatted = '{ http_method: ' + httpMethod + ', host: ' + host + ', url_path: ' + urlPath + ' }';
        var matched;
        this.rules.some(function (rule) {
            // Any null parameters provided will be considered an implicit match.
            if (rule.default || (host == null || (Utils.wildcardMatch(rule.host, host))
                && (httpMethod == null || Utils.wildcardMatch(rule.http_method, httpMethod))
                && (urlPath == null || Utils.wildcardMatch(rule.url_path, urlPath)))) {
                matched = rule.reservoir;
                logger.getLogger().debug('Local sampling rule match found for ' + formatted + '. Matched ' + (rule.default ?
                    'default' : '{ http_method: ' + rule.http_method + ', host: ' + rule.host + ', url_path: ' +
                    rule.url_path + ' }') + '. Using fixed_target: ' + matched.fixedTarget + ' and rate: ' + matched.fallbackRate + '.');
                return true;
            }
        });
        if (matched) {
            return matched.isSampled();
        }
        else {
            logger.getLogger().debug('No sampling rule matched for ' + formatted);
            return false;
        }
    },
    /**
     * Set local rules for making sampling decisions.
     * @module LocalSampler
     * @function setLocalRules
     */
    setLocalRules: function setLocalRules(source) {
        if (source) {
            if (typeof source === 'string') {
                logger.getLogger().info('Using custom sampling rules file: ' + source);
                this.rules = loadRulesConfig(JSON.parse(fs.readFileSync(source, 'utf8')));
            }
            else {
                logger.getLogger().info('Using custom sampling rules source.');
                this.rules = loadRulesConfig(source);
            }
        }
        else {
            this.rules = parseRulesConfig(defaultRules);
        }
    }
};
var loadRulesConfig = function loadRulesConfig(config) {
    if (!config.version) {
        throw new Error('Error in sampling file. Missing "version" attribute.');
    }
    if (config.version === 1 || config.version === 2) {
        return parseRulesConfig(config);
    }
    else {
        throw new Error('Error in sampling file. Unknown version "' + config.version + '".');
    }
};
var parseRulesConfig = function parseRulesConfig(config) {
    var defaultRule;
    var rules = [];
    if (config.default) {
        var missing = [];
        for (var key in config.default) {
            if (key !== 'fixed_target' && key !== 'rate') {
                throw new Error('Error in sampling file. Invalid attribute for default: ' + key +
                    '. Valid attributes for default are "fixed_target" and "rate".');
            }
            else if (typeof config.default[key] !== 'number') {
                throw new Error('Error in sampling file. Default ' + key + ' must be a number.');
            }
        }
        if (typeof config.default.fixed_target === 'undefined') {
            missing.push('fixed_target');
        }
        if (typeof config.default.rate === 'undefined') {
            missing.push('rate');
        }
        if (missing.length !== 0) {
            throw new Error('Error in sampling file. Missing required attributes for default: ' + missing + '.');
        }
        defaultRule = { default: true, reservoir: new LocalReservoir(config.default.fixed_target, config.default.rate) };
    }
    else {
        throw new Error('Error in sampling file. Expecting "default" object to be defined with attributes "fixed_target" and "rate".');
    }
    if (Array.isArray(config.rules)) {
        config.rules.forEach(function (rawRule) {
            var params = {};
            var required;
            if (config.version === 2) {
                required = { host: 1, http_method: 1, url_path: 1, fixed_target: 1, rate: 1 };
            }
            if (config.version === 1) {
                required = { service_name: 1, http_method: 1, url_path: 1, fixed_target: 1, rate: 1 };
            }
            for (var key in rawRule) {
                var value = rawRule[key];
                if (!required[key] && key != 'description') {
                    throw new Error('Error in sampling file. Rule ' + JSON.stringify(rawRule) + ' has invalid attribute: ' + key + '.');
                }
                else if (key != 'description' && !value && value !== 0) {
                    throw new Error('Error in sampling file. Rule ' + JSON.stringify(rawRule) + ' attribute "' + key + '" has invalid value: ' + value + '.');
                }
                else {
                    if (config.version === 2) {
                        params[key] = value;
                    }
                    if (config.version === 1 && key === 'service_name') {
                        params['host'] = value;
                    }
                    else {
                        params[key] = value;
                    }
                    delete required[key];
                }
            }
            if (Object.keys(required).length !== 0 && required.constructor === Object) {
                throw new Error('Error in sampling file. Rule ' + JSON.stringify(rawRule) + ' is missing required attributes: ' + Object.keys(required) + '.');
            }
            var rule = params;
            rule.reservoir = new LocalReservoir(rawRule.fixed_target, rawRule.rate);
            rules.push(rule);
        });
    }
    rules.push(defaultRule);
    return rules;
};
LocalSampler.setLocalRules();
module.exports = LocalSampler;


/***/ }),

/***/ 3092:
/***/ ((module) => {


/**
 * Represents a Reservoir object that keeps track of the number of traces per second sampled and
 * the fixed rate for a given sampling rule. This information is fetched from X-Ray serivce.
 * It decides if a given trace should be borrowed or sampled or not sampled based on the state of current second.
 * @constructor
 */
function Reservoir() {
    this.init();
}
Reservoir.prototype.init = function init() {
    this.quota = null;
    this.TTL = null;
    this.takenThisSec = 0;
    this.borrowedThisSec = 0;
    this.reportInterval = 1;
    this.reportElapsed = 0;
};
Reservoir.prototype.borrowOrTake = function borrowOrTake(now, canBorrow) {
    this.adjustThisSec(now);
    // Don't borrow if the quota is available and fresh.
    if (this.quota >= 0 && this.TTL >= now) {
        if (this.takenThisSec >= this.quota) {
            return false;
        }
        this.takenThisSec++;
        return 'take';
    }
    // Otherwise try to borrow if the quota is not present or expired.
    if (canBorrow) {
        if (this.borrowedThisSec >= 1) {
            return false;
        }
        this.borrowedThisSec++;
        return 'borrow';
    }
};
Reservoir.prototype.adjustThisSec = function adjustThisSec(now) {
    if (now !== this.thisSec) {
        this.takenThisSec = 0;
        this.borrowedThisSec = 0;
        this.thisSec = now;
    }
};
Reservoir.prototype.loadNewQuota = function loadNewQuota(quota, TTL, interval) {
    if (quota) {
        this.quota = quota;
    }
    if (TTL) {
        this.TTL = TTL;
    }
    if (interval) {
        this.reportInterval = interval / 10;
    } // Report interval is always time of 10.
};
Reservoir.prototype.timeToReport = function timeToReport() {
    if (this.reportElapsed + 1 >= this.reportInterval) {
        this.reportElapsed = 0;
        return true;
    }
    else {
        this.reportElapsed += 1;
        return false;
    }
};
module.exports = Reservoir;


/***/ }),

/***/ 542:
/***/ ((module) => {


var TTL = 60 * 60; // The cache expires 1 hour after the last refresh time.
/**
 * The rule cache that stores sampling rules fetched from X-Ray service.
 * @module RuleCache
 */
var RuleCache = {
    rules: [],
    lastUpdated: null,
    /**
     * Tries to find a valid rule that matches the sample request.
     * @param {object} sampleRequest - Contains information for rules matching.
     * @param {number} now - Current epoch in seconds.
     * @module RuleCache
     * @function getMatchedRule
     */
    getMatchedRule: function getMatchedRule(sampleRequest, now) {
        if (isExpired(now)) {
            return null;
        }
        var matchedRule;
        this.rules.forEach(function (rule) {
            if (!matchedRule && rule.match(sampleRequest)) {
                matchedRule = rule;
            }
            if (rule.isDefault() && !matchedRule) {
                matchedRule = rule;
            }
        });
        return matchedRule;
    },
    /**
     * Load rules fetched from X-Ray service in order sorted by priorities.
     * @param {object} rules - Newly fetched rules to load.
     * @module RuleCache
     * @function loadRules
     */
    loadRules: function loadRules(rules) {
        // Record the old rules for later merging.
        var oldRules = {};
        this.rules.forEach(function (rule) {
            oldRules[rule.getName()] = rule;
        });
        // Update the rules in the cache.
        this.rules = rules;
        // Transfer state information to refreshed rules.
        this.rules.forEach(function (rule) {
            var oldRule = oldRules[rule.getName()];
            if (oldRule) {
                rule.merge(oldRule);
            }
        });
        // The cache should maintain the order of the rules based on
        // priority. If priority is the same we sort name by alphabet
        // as rule name is unique.
        this.rules.sort(function (a, b) {
            var v = a.getPriority() - b.getPriority();
            if (v !== 0) {
                return v;
            }
            if (a.getName() > b.getName()) {
                return 1;
            }
            else {
                return -1;
            }
        });
    },
    /**
     * Load targets fetched from X-Ray service.
     * @param {object} targetsMapping - Newly fetched targets map with rule name as key.
     * @module RuleCache
     * @function loadTargets
     */
    loadTargets: function loadTargets(targetsMapping) {
        this.rules.forEach(function (rule) {
            var target = targetsMapping[rule.getName()];
            if (target) {
                rule.getReservoir().loadNewQuota(target.quota, target.TTL, target.interval);
                rule.setRate(target.rate);
            }
        });
    },
    getRules: function getRules() {
        return this.rules;
    },
    timestamp: function timestamp(now) {
        this.lastUpdated = now;
    },
    getLastUpdated: function getLastUpdated() {
        return this.lastUpdated;
    }
};
var isExpired = function isExpired(now) {
    // The cache is considered expired if it is never loaded.
    if (!RuleCache.getLastUpdated()) {
        return true;
    }
    return now > RuleCache.getLastUpdated() + TTL;
};
module.exports = RuleCache;


/***/ }),

/***/ 7892:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var logger = __nccwpck_require__(2804);
var ServiceConnector = __nccwpck_require__(3778);
var ruleCache = __nccwpck_require__(542);
var DEFAULT_INTERVAL = 5 * 60 * 1000; // 5 minutes on sampling rules fetch
/**
 * The RulePoller that periodically fetch sampling rules from X-Ray service
 * and load them into RuleCache.
 * @module RulePoller
 */
var RulePoller = {
    start: function start() {
        if (this.poller) {
            clearInterval(this.poller);
        }
        // Refresh sampling rules cache with no jitter upon start.
        refresh(false);
        this.poller = setInterval(refresh, DEFAULT_INTERVAL);
        this.poller.unref();
    },
};
var refresh = function refresh(jitter) {
    // Add jitter by default unless explicitly told not to.
    jitter = typeof jitter === 'undefined' ? true : jitter;
    if (jitter) {
        var delay = getJitter();
        setTimeout(refreshWithFirewall, delay);
    }
    else {
        refreshWithFirewall();
    }
};
var refreshWithFirewall = function refreshWithFirewall() {
    try {
        refreshCache();
    }
    catch (e) {
        logger.getLogger().warn('Encountered unexpected exception when fetching sampling rules: ' + e);
    }
};
var refreshCache = function refreshCache() {
    // Timestamp should be generated *before* the actual outbound call to ensure
    // we don't mark the cache as being fresher than it actually is.
    var now = Math.floor(new Date().getTime() / 1000);
    // Pass a callback that only runs when the new rules are
    // successfully fetched.
    ServiceConnector.fetchSamplingRules(function (err, newRules) {
        if (err) {
            logger.getLogger().warn('Failed to retrieve sampling rules from X-Ray service:', err);
        }
        else if (newRules.length !== 0) {
            ruleCache.loadRules(newRules);
            ruleCache.timestamp(now);
            logger.getLogger().info('Successfully refreshed centralized sampling rule cache.');
        }
    });
};
// A random jitter of up to 5 seconds is injected after every run to ensure
// the calls eventually get evenly distributed over the 5 minute window.
var getJitter = function getJitter() {
    return Math.random() * 5;
};
module.exports = RulePoller;


/***/ }),

/***/ 1825:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var Utils = __nccwpck_require__(1223);
var Reservoir = __nccwpck_require__(3092);
/**
 * The data model for a sampling rule defined using X-Ray API CreateSamplingRules.
 * It should be only instantiated directly from the X-Ray API response.
 * @constructor
 */
function SamplingRule(name, priority, rate, reservoirSize, host, httpMethod, urlPath, serviceName, serviceType) {
    this.init(name, priority, rate, reservoirSize, host, httpMethod, urlPath, serviceName, serviceType);
}
SamplingRule.prototype.init = function init(name, priority, rate, reservoirSize, host, httpMethod, urlPath, serviceName, serviceType) {
    this.name = name;
    this.priority = priority;
    this.rate = rate;
    this.host = host;
    this.httpMethod = httpMethod;
    this.urlPath = urlPath;
    this.serviceName = serviceName;
    this.serviceType = serviceType;
    this.reservoir = new Reservoir();
    this.borrow = !!reservoirSize;
    this.resetStatistics();
};
SamplingRule.prototype.match = function match(sampleRequest) {
    var host = sampleRequest.host;
    var httpMethod = sampleRequest.httpMethod;
    var serviceName = sampleRequest.serviceName;
    var urlPath = sampleRequest.urlPath;
    var serviceType = sampleRequest.serviceType;
    return this.isDefault() || (!host || Utils.wildcardMatch(this.host, host))
        && (!httpMethod || Utils.wildcardMatch(this.httpMethod, httpMethod))
        && (!serviceName || Utils.wildcardMatch(this.serviceName, serviceName))
        && (!urlPath || Utils.wildcardMatch(this.urlPath, urlPath))
        && (!serviceType || Utils.wildcardMatch(this.serviceType, serviceType));
};
SamplingRule.prototype.snapshotStatistics = function snapshotStatistics() {
    var statistics = {
        requestCount: this.requestCount,
        borrowCount: this.borrowCount,
        sampledCount: this.sampledCount
    };
    this.resetStatistics();
    return statistics;
};
SamplingRule.prototype.merge = function merge(rule) {
    this.reservoir = rule.reservoir;
    this.requestCount = rule.requestCount;
    this.borrowCount = rule.borrowCount;
    this.sampledCount = rule.sampledCount;
    rule = null; // unref the old rule so it can be garbage collected.
};
SamplingRule.prototype.isDefault = function isDefault() {
    return this.name === 'Default'; // "Default" is a reserved keyword from X-Ray back-end.
};
SamplingRule.prototype.incrementRequestCount = function incrementRequestCount() {
    this.requestCount++;
};
SamplingRule.prototype.incrementBorrowCount = function incrementBorrowCount() {
    this.borrowCount++;
};
SamplingRule.prototype.incrementSampledCount = function incrementSampledCount() {
    this.sampledCount++;
};
SamplingRule.prototype.setRate = function setRate(rate) {
    this.rate = rate;
};
SamplingRule.prototype.getRate = function getRate() {
    return this.rate;
};
SamplingRule.prototype.getName = function getName() {
    return this.name;
};
SamplingRule.prototype.getPriority = function getPriority() {
    return this.priority;
};
SamplingRule.prototype.getReservoir = function getReservoir() {
    return this.reservoir;
};
SamplingRule.prototype.resetStatistics = function resetStatistics() {
    this.requestCount = 0;
    this.borrowCount = 0;
    this.sampledCount = 0;
};
SamplingRule.prototype.canBorrow = function canBorrow() {
    return this.borrow;
};
SamplingRule.prototype.everMatched = function everMatched() {
    return this.requestCount > 0;
};
SamplingRule.prototype.timeToReport = function timeToReport() {
    return this.reservoir.timeToReport();
};
module.exports = SamplingRule;


/***/ }),

/***/ 3778:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var crypto = __nccwpck_require__(6982);
var logger = __nccwpck_require__(2804);
var SamplingRule = __nccwpck_require__(1825);
var DaemonConfig = __nccwpck_require__(5761);
const util = __nccwpck_require__(9023);
const http = __nccwpck_require__(8611);
/**
 * The ServiceConnector that calls X-Ray service and convert the API response bodies to data models
 * defined in the X-Ray SDK and return them to the pollers.
 * @module ServiceConnector
 */
var ServiceConnector = {
    // client_id is a 12 byte cryptographically secure random hex
    // identifying the SDK instance and is generated during SDK initialization/
    // This is required when reporting sampling to X-Ray back-end.
    clientId: crypto.randomBytes(12).toString('hex'),
    samplingRulesPath: '/GetSamplingRules',
    samplingTargetsPath: '/SamplingTargets',
    logger: logger,
    httpClient: http,
    fetchSamplingRules: function fetchSamplingRules(callback) {
        const body = '{}'; // Payload needed for GetSamplingRules POST request
        const options = getOptions(this.samplingRulesPath, body.length);
        const httpReq = this.httpClient.__request ? this.httpClient.__request : this.httpClient.request;
        const req = httpReq(options, res => {
            var data = '';
            res.on('data', d => {
                data += d;
            });
            res.on('error', error => {
                callback(error);
            });
            res.on('end', () => {
                var dataObj;
                try {
                    dataObj = JSON.parse(data);
                }
                catch (err) {
                    callback(err);
                    return;
                }
                if (!dataObj) {
                    callback(new Error('AWS X-Ray GetSamplingRules API returned empty response'));
                    return;
                }
                var newRules = assembleRules(dataObj);
                callback(null, newRules);
            });
        });
        req.on('error', () => {
            callback(new Error(`Failed to connect to X-Ray daemon at ${options.hostname}:${options.port} to get sampling rules.`));
        });
        req.write(body);
        req.end();
    },
    fetchTargets: function fetchTargets(rules, callback) {
        const body = JSON.stringify(constructStatisticsDocs(rules));
        const options = getOptions(this.samplingTargetsPath, body.length);
        const httpReq = this.httpClient.__request ? this.httpClient.__request : this.httpClient.request;
        const req = httpReq(options, res => {
            var data = '';
            res.on('data', d => {
                data += d;
            });
            res.on('error', error => {
                callback(error);
            });
            res.on('end', () => {
                var dataObj;
                try {
                    dataObj = JSON.parse(data);
                }
                catch (err) {
                    callback(err);
                    return;
                }
                if (!dataObj || typeof dataObj['LastRuleModification'] != 'number') {
                    callback(new Error('AWS X-Ray SamplingTargets API returned invalid response'));
                    return;
                }
                var targetsMapping = assembleTargets(dataObj);
                var ruleFreshness = dateToEpoch(dataObj['LastRuleModification']);
                callback(null, targetsMapping, ruleFreshness);
            });
        });
        req.on('error', () => {
            callback(new Error(`Failed to connect to X-Ray daemon at ${options.hostname}:${options.port} to get sampling targets.`));
        });
        req.write(body);
        req.end();
    }
};
var constructStatisticsDocs = function constructStatisticsDocs(rules) {
    var documents = [];
    var now = Math.floor(new Date().getTime() / 1000);
    rules.forEach(function (rule) {
        var statistics = rule.snapshotStatistics();
        var doc = {
            'RuleName': rule.getName(),
            'ClientID': ServiceConnector.clientId,
            'RequestCount': statistics.requestCount,
            'BorrowCount': statistics.borrowCount,
            'SampledCount': statistics.sampledCount,
            'Timestamp': now
        };
        documents.push(doc);
    });
    return { SamplingStatisticsDocuments: documents };
};
var assembleRules = function assembleRules(data) {
    var newRules = [];
    var ruleList = data['SamplingRuleRecords'] || [];
    ruleList.forEach(function (ruleRecord) {
        ruleRecord = ruleRecord['SamplingRule'];
        // For forward compatibility reason right now it only
        // deals with version 1 sampling rules.
        if (isRuleValid(ruleRecord)) {
            var newRule = new SamplingRule(ruleRecord['RuleName'], ruleRecord['Priority'], ruleRecord['FixedRate'], ruleRecord['ReservoirSize'], ruleRecord['Host'], ruleRecord['HTTPMethod'], ruleRecord['URLPath'], ruleRecord['ServiceName'], ruleRecord['ServiceType']);
            newRules.push(newRule);
        }
    });
    return newRules;
};
var assembleTargets = function assembleTargets(data) {
    var docs = data['SamplingTargetDocuments'] || [];
    var targetsMapping = {};
    docs.forEach(function (doc) {
        var newTarget = {
            rate: doc['FixedRate'],
            quota: doc['ReservoirQuota'],
            TTL: dateToEpoch(doc['ReservoirQuotaTTL']),
            interval: doc['Interval']
        };
        targetsMapping[doc['RuleName']] = newTarget;
    });
    return targetsMapping;
};
var isRuleValid = function isRuleValid(record) {
    return record['Version'] === 1
        && record['ResourceARN'] === '*'
        && record['Attributes'] && Object.keys(record['Attributes']).length === 0
        && record['ServiceType']
        && record['RuleName']
        && record['Priority']
        && typeof record['FixedRate'] == 'number';
};
var dateToEpoch = function dateToEpoch(date) {
    return new Date(date).getTime() / 1000;
};
var getOptions = function getOptions(path, contentLength) {
    const options = {
        hostname: DaemonConfig.tcp_ip,
        port: DaemonConfig.tcp_port,
        method: 'POST',
        path: path,
        headers: {
            'Content-Type': 'application/json',
            'Content-Length': contentLength,
            'Host': util.format('%s:%d', DaemonConfig.tcp_ip, DaemonConfig.tcp_port)
        }
    };
    return options;
};
module.exports = ServiceConnector;


/***/ }),

/***/ 713:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var rulePoller = __nccwpck_require__(7892);
var serviceConnector = __nccwpck_require__(3778);
var ruleCache = __nccwpck_require__(542);
var logger = __nccwpck_require__(2804);
var DEFAULT_INTERVAL = 10 * 1000; // 10 seconds on sampling targets fetch
/**
 * The TargetPoller that periodically fetch sampling targets from X-Ray service
 * and load them into RuleCache.
 * @module TargetPoller
 */
var TargetPoller = {
    interval: DEFAULT_INTERVAL,
    start: function start() {
        this.poller = setInterval(refreshWithFirewall, DEFAULT_INTERVAL + getJitter());
        this.poller.unref();
    },
};
var refreshWithFirewall = function refreshWithFirewall() {
    try {
        refresh();
    }
    catch (e) {
        logger.getLogger().warn('Encountered unexpected exception when fetching sampling targets: ' + e);
    }
};
var refresh = function refresh() {
    var candidates = getCandidates();
    if (candidates && candidates.length > 0) {
        serviceConnector.fetchTargets(candidates, function (err, targetsMapping, ruleFreshness) {
            if (err) {
                logger.getLogger().warn('Failed to retrieve sampling targets from X-Ray service:', err);
                return;
            }
            ruleCache.loadTargets(targetsMapping);
            if (ruleFreshness > ruleCache.getLastUpdated()) {
                logger.getLogger().info('Performing out-of-band sampling rule polling to fetch updated rules.');
                rulePoller.start();
            }
            logger.getLogger().info('Successfully reported rule statistics to get new sampling quota.');
        });
    }
};
// Don't report a rule statistics if any of the conditions is met:
// 1. The report time hasn't come (some rules might have larger report intervals).
// 2. The rule is never matched.
var getCandidates = function getCandidates() {
    var rules = ruleCache.getRules();
    var candidates = [];
    rules.forEach(function (rule) {
        if (rule.everMatched() && rule.timeToReport()) {
            candidates.push(rule);
        }
    });
    return candidates;
};
// A random jitter of up to 0.1 seconds is injected after every run to ensure
// the calls eventually get evenly distributed over the 10 second window.
var getJitter = function getJitter() {
    return Math.random() / TargetPoller.interval;
};
module.exports = TargetPoller;


/***/ }),

/***/ 6764:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.captureAWSClient = void 0;
const service_error_classification_1 = __nccwpck_require__(4340);
const aws_1 = __importDefault(__nccwpck_require__(398));
const querystring_1 = __nccwpck_require__(3480);
const subsegment_1 = __importDefault(__nccwpck_require__(8864));
const contextUtils = __nccwpck_require__(8875);
const logger = __nccwpck_require__(2804);
const { safeParseInt } = __nccwpck_require__(1223);
const utils_1 = __nccwpck_require__(1223);
const XRAY_PLUGIN_NAME = 'XRaySDKInstrumentation';
const buildAttributesFromMetadata = async (service, operation, region, commandInput, res, error) => {
    var _a, _b, _c;
    const { extendedRequestId, requestId, httpStatusCode: statusCode, attempts } = ((_a = res === null || res === void 0 ? void 0 : res.output) === null || _a === void 0 ? void 0 : _a.$metadata) || (error === null || error === void 0 ? void 0 : error.$metadata);
    const aws = new aws_1.default({
        extendedRequestId,
        requestId,
        retryCount: attempts,
        data: res === null || res === void 0 ? void 0 : res.output,
        request: {
            operation,
            params: commandInput,
            httpRequest: {
                region,
                statusCode,
            },
        },
    }, service);
    const http = {};
    if (statusCode) {
        http.response = {};
        http.response.status = statusCode;
    }
    if (((_b = res === null || res === void 0 ? void 0 : res.response) === null || _b === void 0 ? void 0 : _b.headers) && ((_c = res === null || res === void 0 ? void 0 : res.response) === null || _c === void 0 ? void 0 : _c.headers['content-length']) !== undefined) {
        if (!http.response) {
            http.response = {};
        }
        http.response.content_length = safeParseInt(res.response.headers['content-length']);
    }
    return [aws, http];
};
function addFlags(http, subsegment, err) {
    var _a, _b, _c;
    if (err && (0, service_error_classification_1.isThrottlingError)(err)) {
        subsegment.addThrottleFlag();
    }
    else if (safeParseInt((_a = http.response) === null || _a === void 0 ? void 0 : _a.status) === 429 || safeParseInt((_b = err === null || err === void 0 ? void 0 : err.$metadata) === null || _b === void 0 ? void 0 : _b.httpStatusCode) === 429) {
        subsegment.addThrottleFlag();
    }
    const cause = (0, utils_1.getCauseTypeFromHttpStatus)(safeParseInt((_c = http.response) === null || _c === void 0 ? void 0 : _c.status));
    if (cause === 'fault') {
        subsegment.addFaultFlag();
    }
    else if (cause === 'error') {
        subsegment.addErrorFlag();
    }
}
const getXRayMiddleware = (config, manualSegment) => (next, context) => async (args) => {
    var _a;
    const segment = contextUtils.isAutomaticMode() ? contextUtils.resolveSegment() : manualSegment;
    const { clientName, commandName } = context;
    const commandInput = (_a = args === null || args === void 0 ? void 0 : args.input) !== null && _a !== void 0 ? _a : {};
    const commandOperation = commandName.slice(0, -7); // Strip trailing "Command" string
    const operation = commandOperation.charAt(0).toLowerCase() + commandOperation.slice(1);
    const service = clientName.slice(0, -6); // Strip trailing "Client" string
    if (!segment) {
        const output = service + '.' + operation;
        if (!contextUtils.isAutomaticMode()) {
            logger.getLogger().info('Call ' + output + ' requires a segment object' +
                ' passed to captureAWSv3Client for tracing in manual mode. Ignoring.');
        }
        else {
            logger.getLogger().info('Call ' + output +
                ' is missing the sub/segment context for automatic mode. Ignoring.');
        }
        return next(args);
    }
    let subsegment;
    if (segment.notTraced) {
        subsegment = segment.addNewSubsegmentWithoutSampling(service);
    }
    else {
        subsegment = segment.addNewSubsegment(service);
    }
    subsegment.addAttribute('namespace', 'aws');
    const parent = (segment instanceof subsegment_1.default ? segment.segment : segment);
    const data = parent.segment ? parent.segment.additionalTraceData : parent.additionalTraceData;
    let traceHeader = (0, querystring_1.stringify)({
        Root: parent.trace_id,
        Parent: subsegment.id,
        Sampled: subsegment.notTraced ? '0' : '1',
    }, ';');
    if (data != null) {
        for (const [key, value] of Object.entries(data)) {
            traceHeader += ';' + key + '=' + value;
        }
    }
    if (!segment.noOp) {
        args.request.headers['X-Amzn-Trace-Id'] = traceHeader;
    }
    let res;
    try {
        res = await next(args);
        if (!res) {
            throw new Error('Failed to get response from instrumented AWS Client.');
        }
        const [aws, http] = await buildAttributesFromMetadata(service, operation, await config.region(), commandInput, res, null);
        subsegment.addAttribute('aws', aws);
        subsegment.addAttribute('http', http);
        addFlags(http, subsegment);
        subsegment.close();
        return res;
    }
    catch (err) {
        if (err.$metadata) {
            const [aws, http] = await buildAttributesFromMetadata(service, operation, await config.region(), commandInput, null, err);
            subsegment.addAttribute('aws', aws);
            subsegment.addAttribute('http', http);
            addFlags(http, subsegment, err);
        }
        const errObj = { message: err.message, name: err.name, stack: err.stack || new Error().stack };
        subsegment.close(errObj, true);
        throw err;
    }
};
const xRayMiddlewareOptions = {
    name: XRAY_PLUGIN_NAME,
    step: 'build',
};
const getXRayPlugin = (config, manualSegment) => ({
    applyToStack: (stack) => {
        stack.add(getXRayMiddleware(config, manualSegment), xRayMiddlewareOptions);
    },
});
/**
 * Instruments AWS SDK V3 clients with X-Ray via middleware.
 *
 * @param client - AWS SDK V3 client to instrument
 * @param manualSegment - Parent segment or subsegment that is passed in for manual mode users
 * @returns - the client with the X-Ray instrumentation middleware added to its middleware stack
 */
function captureAWSClient(client, manualSegment) {
    // Remove existing middleware to ensure operation is idempotent
    client.middlewareStack.remove(XRAY_PLUGIN_NAME);
    client.middlewareStack.use(getXRayPlugin(client.config, manualSegment));
    return client;
}
exports.captureAWSClient = captureAWSClient;


/***/ }),

/***/ 8579:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * Capture module.
 * @module aws_p
 */
var semver = __nccwpck_require__(530);
var Aws = __nccwpck_require__(398);
var contextUtils = __nccwpck_require__(8875);
var Utils = __nccwpck_require__(1223);
var logger = __nccwpck_require__(2804);
var minVersion = '2.7.15';
var throttledErrorDefault = function throttledErrorDefault() {
    return false; // If the customer doesn't provide an aws-sdk with a throttled error function, we can't make assumptions.
};
/**
 * Configures the AWS SDK to automatically capture information for the segment.
 * All created clients will automatically be captured.  See 'captureAWSClient'
 * for additional details.
 * @param {AWS} awssdk - The Javascript AWS SDK.
 * @alias module:aws_p.captureAWS
 * @returns {AWS}
 * @see https://github.com/aws/aws-sdk-js
 */
var captureAWS = function captureAWS(awssdk) {
    if (!semver.gte(awssdk.VERSION, minVersion)) {
        throw new Error('AWS SDK version ' + minVersion + ' or greater required.');
    }
    for (var prop in awssdk) {
        if (awssdk[prop].serviceIdentifier) {
            var Service = awssdk[prop];
            Service.prototype.customizeRequests(captureAWSRequest);
        }
    }
    return awssdk;
};
/**
 * Configures any AWS Client instance to automatically capture information for the segment.
 * For manual mode, a param with key called 'Segment' is required as a part of the AWS
 * call paramaters, and must reference a Segment or Subsegment object.
 * @param {AWS.Service} service - An instance of a AWS service to wrap.
 * @alias module:aws_p.captureAWSClient
 * @returns {AWS.Service}
 * @see https://github.com/aws/aws-sdk-js
 */
var captureAWSClient = function captureAWSClient(service) {
    service.customizeRequests(captureAWSRequest);
    return service;
};
function captureAWSRequest(req) {
    var parent = contextUtils.resolveSegment(contextUtils.resolveManualSegmentParams(req.params));
    if (!parent) {
        var output = this.serviceIdentifier + '.' + req.operation;
        if (!contextUtils.isAutomaticMode()) {
            logger.getLogger().info('Call ' + output + ' requires a segment object' +
                ' on the request params as "XRaySegment" for tracing in manual mode. Ignoring.');
        }
        else {
            logger.getLogger().info('Call ' + output +
                ' is missing the sub/segment context for automatic mode. Ignoring.');
        }
        return req;
    }
    var throttledError = this.throttledError || throttledErrorDefault;
    var stack = (new Error()).stack;
    let subsegment;
    if (parent.notTraced) {
        subsegment = parent.addNewSubsegmentWithoutSampling(this.serviceIdentifier);
    }
    else {
        subsegment = parent.addNewSubsegment(this.serviceIdentifier);
    }
    var traceId = parent.segment ? parent.segment.trace_id : parent.trace_id;
    const data = parent.segment ? parent.segment.additionalTraceData : parent.additionalTraceData;
    var buildListener = function (req) {
        if (parent.noOp) {
            return;
        }
        let traceHeader = 'Root=' + traceId + ';Parent=' + subsegment.id +
            ';Sampled=' + (subsegment.notTraced ? '0' : '1');
        if (data != null) {
            for (const [key, value] of Object.entries(data)) {
                traceHeader += ';' + key + '=' + value;
            }
        }
        req.httpRequest.headers['X-Amzn-Trace-Id'] = traceHeader;
    };
    var completeListener = function (res) {
        subsegment.addAttribute('namespace', 'aws');
        subsegment.addAttribute('aws', new Aws(res, subsegment.name));
        var httpRes = res.httpResponse;
        if (httpRes) {
            subsegment.addAttribute('http', new HttpResponse(httpRes));
            if (httpRes.statusCode === 429 || (res.error && throttledError(res.error))) {
                subsegment.addThrottleFlag();
            }
        }
        if (res.error) {
            var err = { message: res.error.message, name: res.error.code, stack: stack };
            if (httpRes && httpRes.statusCode) {
                if (Utils.getCauseTypeFromHttpStatus(httpRes.statusCode) == 'error') {
                    subsegment.addErrorFlag();
                }
                subsegment.close(err, true);
            }
            else {
                subsegment.close(err);
            }
        }
        else {
            if (httpRes && httpRes.statusCode) {
                var cause = Utils.getCauseTypeFromHttpStatus(httpRes.statusCode);
                if (cause) {
                    subsegment[cause] = true;
                }
            }
            subsegment.close();
        }
    };
    req.on('beforePresign', function (req) {
        // Only the AWS Presigner triggers this event,
        // so we can rely on this event to notify us when
        // a request is for a presigned url
        parent.removeSubsegment(subsegment);
        parent.decrementCounter();
        req.removeListener('build', buildListener);
        req.removeListener('complete', completeListener);
    });
    req.on('build', buildListener).on('complete', completeListener);
    if (!req.__send) {
        req.__send = req.send;
        req.send = function (callback) {
            if (contextUtils.isAutomaticMode()) {
                var session = contextUtils.getNamespace();
                session.run(function () {
                    contextUtils.setSegment(subsegment);
                    req.__send(callback);
                });
            }
            else {
                req.__send(callback);
            }
        };
    }
}
function HttpResponse(res) {
    this.init(res);
}
HttpResponse.prototype.init = function init(res) {
    this.response = {
        status: res.statusCode || '',
    };
    if (res.headers && res.headers['content-length']) {
        this.response.content_length = res.headers['content-length'];
    }
};
module.exports.r = captureAWSClient;
module.exports.e = captureAWS;


/***/ }),

/***/ 1248:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fs = __nccwpck_require__(9896);
var logger = __nccwpck_require__(2804);
var whitelist = __nccwpck_require__(5921);
var paramTypes = {
    REQ_DESC: 'request_descriptors',
    REQ_PARAMS: 'request_parameters',
    RES_DESC: 'response_descriptors',
    RES_PARAMS: 'response_parameters'
};
/**
 * Represents a set of AWS services, operations and keys or params to capture.
 * @constructor
 * @param {string|Object} [source] - The location or source JSON object of the custom AWS whitelist file. If none is provided, the default file will be used.
 */
function CallCapturer(source) {
    this.init(source);
}
CallCapturer.prototype.init = function init(source) {
    if (source) {
        if (typeof source === 'string') {
            logger.getLogger().info('Using custom AWS whitelist file: ' + source);
            this.services = loadWhitelist(JSON.parse(fs.readFileSync(source, 'utf8')));
        }
        else {
            logger.getLogger().info('Using custom AWS whitelist source.');
            this.services = loadWhitelist(source);
        }
    }
    else {
        this.services = whitelist.services;
    }
};
CallCapturer.prototype.append = function append(source) {
    var newServices = {};
    if (typeof source === 'string') {
        logger.getLogger().info('Appending AWS whitelist with custom file: ' + source);
        newServices = loadWhitelist(JSON.parse(fs.readFileSync(source, 'utf8')));
    }
    else {
        logger.getLogger().info('Appending AWS whitelist with a custom source.');
        newServices = loadWhitelist(source);
    }
    for (var attribute in newServices) {
        this.services[attribute] = newServices[attribute];
    }
};
CallCapturer.prototype.capture = function capture(serviceName, response) {
    var operation = response.request.operation;
    var call = this.services[serviceName] !== undefined ? this.services[serviceName].operations[operation] : null;
    if (call === null) {
        logger.getLogger().debug('Call "' + serviceName + '.' + operation + '" is not whitelisted for additional data capturing. Ignoring.');
        return;
    }
    var dataCaptured = {};
    for (var paramType in call) {
        var params = call[paramType];
        if (paramType === paramTypes.REQ_PARAMS) {
            captureCallParams(params, response.request.params, dataCaptured);
        }
        else if (paramType === paramTypes.REQ_DESC) {
            captureDescriptors(params, response.request.params, dataCaptured);
        }
        else if (paramType === paramTypes.RES_PARAMS) {
            if (response.data) {
                captureCallParams(params, response.data, dataCaptured);
            }
        }
        else if (paramType === paramTypes.RES_DESC) {
            if (response.data) {
                captureDescriptors(params, response.data, dataCaptured);
            }
        }
        else {
            logger.getLogger().error('Unknown parameter type "' + paramType + '". Must be "request_descriptors", "response_descriptors", ' +
                '"request_parameters" or "response_parameters".');
        }
    }
    return dataCaptured;
};
function captureCallParams(params, call, data) {
    params.forEach(function (param) {
        if (typeof call[param] !== 'undefined') {
            var formatted = toSnakeCase(param);
            this[formatted] = call[param];
        }
    }, data);
}
function captureDescriptors(descriptors, params, data) {
    for (var paramName in descriptors) {
        var attributes = descriptors[paramName];
        if (typeof params[paramName] !== 'undefined') {
            var paramData;
            if (attributes.list && attributes.get_count) {
                paramData = params[paramName] ? params[paramName].length : 0;
            }
            else {
                paramData = attributes.get_keys === true ? Object.keys(params[paramName]) : params[paramName];
            }
            if (typeof attributes.rename_to === 'string') {
                data[attributes.rename_to] = paramData;
            }
            else {
                var formatted = toSnakeCase(paramName);
                data[formatted] = paramData;
            }
        }
    }
}
function toSnakeCase(param) {
    if (param === 'IPAddress') {
        return 'ip_address';
    }
    else {
        return param.split(/(?=[A-Z])/).join('_').toLowerCase();
    }
}
function loadWhitelist(source) {
    var doc = source;
    if (doc.services === undefined) {
        throw new Error('Document formatting is incorrect. Expecting "services" param.');
    }
    return doc.services;
}
module.exports = CallCapturer;


/***/ }),

/***/ 8614:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * @module http_p
 */
/**
 * This module patches the HTTP and HTTPS node built-in libraries and returns a copy of the module with tracing enabled.
 */
var url = __nccwpck_require__(7016);
var contextUtils = __nccwpck_require__(8875);
var Utils = __nccwpck_require__(1223);
var logger = __nccwpck_require__(2804);
var events = __nccwpck_require__(4434);
/**
 * Wraps the http/https.request() and .get() calls to automatically capture information for the segment.
 * This patches the built-in HTTP and HTTPS modules globally. If using a 3rd party HTTP library,
 * it should still use HTTP under the hood. Be sure to patch globally before requiring the 3rd party library.
 * 3rd party library compatibility is best effort. Some incompatibility issues may arise.
 * @param {http|https} module - The built in Node.js HTTP or HTTPS module.
 * @param {boolean} downstreamXRayEnabled - when true, adds a "traced:true" property to the subsegment
 *   so the AWS X-Ray service expects a corresponding segment from the downstream service.
 * @param {function} subsegmentCallback - a callback that is called with the subsegment, the Node.js
 *   http.ClientRequest, the Node.js http.IncomingMessage (if a response was received) and any error issued,
 *   allowing custom annotations and metadata to be added.
 *   to be added to the subsegment.
 * @alias module:http_p.captureHTTPsGlobal
 */
var captureHTTPsGlobal = function captureHTTPsGlobal(module, downstreamXRayEnabled, subsegmentCallback) {
    if (!module.__request) {
        enableCapture(module, downstreamXRayEnabled, subsegmentCallback);
    }
};
/**
 * Wraps the http/https.request() and .get() calls to automatically capture information for the segment.
 * Returns an instance of the HTTP or HTTPS module that is patched.
 * @param {http|https} module - The built in Node.js HTTP or HTTPS module.
 * @param {boolean} downstreamXRayEnabled - when true, adds a "traced:true" property to the subsegment
 *   so the AWS X-Ray service expects a corresponding segment from the downstream service.
 * @param {function} subsegmentCallback - a callback that is called with the subsegment, the Node.js
 *   http.ClientRequest, and the Node.js http.IncomingMessage to allow custom annotations and metadata
 *   to be added to the subsegment.
 * @alias module:http_p.captureHTTPs
 * @returns {http|https}
 */
var captureHTTPs = function captureHTTPs(module, downstreamXRayEnabled, subsegmentCallback) {
    if (module.__request) {
        return module;
    }
    var tracedModule = {};
    Object.keys(module).forEach(function (val) {
        tracedModule[val] = module[val];
    });
    enableCapture(tracedModule, downstreamXRayEnabled, subsegmentCallback);
    return tracedModule;
};
function enableCapture(module, downstreamXRayEnabled, subsegmentCallback) {
    function captureOutgoingHTTPs(baseFunc, ...args) {
        let options;
        let callback;
        let hasUrl;
        let urlObj;
        let arg0 = args[0];
        if (typeof args[1] === 'object') {
            hasUrl = true;
            urlObj = typeof arg0 === 'string' ? new url.URL(arg0) : arg0;
            options = args[1],
                callback = args[2];
        }
        else {
            hasUrl = false;
            options = arg0;
            callback = args[1];
        }
        // Short circuit if the HTTP request has no options or is already being captured
        if (!options || (options.headers && (options.headers['X-Amzn-Trace-Id']))) {
            return baseFunc(...args);
        }
        // Case of calling a string URL without options, e.g.: http.request('http://amazon.com', callback)
        if (typeof options === 'string') {
            options = new url.URL(options);
        }
        if (!hasUrl) {
            urlObj = options;
        }
        const parent = contextUtils.resolveSegment(contextUtils.resolveManualSegmentParams(options));
        const hostname = options.hostname || options.host || urlObj.hostname || urlObj.host || 'Unknown host';
        if (!parent) {
            let output = '[ host: ' + hostname;
            output = options.method ? (output + ', method: ' + options.method) : output;
            output += ', path: ' + (urlObj.pathname || Utils.stripQueryStringFromPath(options.path)) + ' ]';
            if (!contextUtils.isAutomaticMode()) {
                logger.getLogger().info('Options for request ' + output +
                    ' requires a segment object on the options params as "XRaySegment" for tracing in manual mode. Ignoring.');
            }
            else {
                logger.getLogger().info('Options for request ' + output +
                    ' is missing the sub/segment context for automatic mode. Ignoring.');
            }
            // Options are not modified, only parsed for logging. We can pass in the original arguments.
            return baseFunc(...args);
        }
        let subsegment;
        if (parent.notTraced) {
            subsegment = parent.addNewSubsegmentWithoutSampling(hostname);
        }
        else {
            subsegment = parent.addNewSubsegment(hostname);
        }
        const root = parent.segment ? parent.segment : parent;
        subsegment.namespace = 'remote';
        if (!options.headers) {
            options.headers = {};
        }
        if (!parent.noOp) {
            options.headers['X-Amzn-Trace-Id'] = 'Root=' + root.trace_id + ';Parent=' + subsegment.id +
                ';Sampled=' + (subsegment.notTraced ? '0' : '1');
        }
        const errorCapturer = function errorCapturer(e) {
            if (subsegmentCallback) {
                subsegmentCallback(subsegment, this, null, e);
            }
            if (subsegment.http && subsegment.http.response) {
                if (Utils.getCauseTypeFromHttpStatus(subsegment.http.response.status) === 'error') {
                    subsegment.addErrorFlag();
                }
                subsegment.close(e, true);
            }
            else {
                const madeItToDownstream = (e.code !== 'ECONNREFUSED');
                subsegment.addRemoteRequestData(this, null, madeItToDownstream && downstreamXRayEnabled);
                subsegment.close(e);
            }
        };
        const optionsCopy = Utils.objectWithoutProperties(options, ['Segment'], true);
        let req = baseFunc(...(hasUrl ? [arg0, optionsCopy] : [options]), function (res) {
            res.on('end', function () {
                if (subsegmentCallback) {
                    subsegmentCallback(subsegment, this.req, res);
                }
                if (res.statusCode === 429) {
                    subsegment.addThrottleFlag();
                }
                const cause = Utils.getCauseTypeFromHttpStatus(res.statusCode);
                if (cause) {
                    subsegment[cause] = true;
                }
                subsegment.addRemoteRequestData(res.req, res, !!downstreamXRayEnabled);
                subsegment.close();
            });
            if (typeof callback === 'function') {
                if (contextUtils.isAutomaticMode()) {
                    const session = contextUtils.getNamespace();
                    session.run(function () {
                        contextUtils.setSegment(subsegment);
                        callback(res);
                    });
                }
                else {
                    callback(res);
                }
                // if no callback provided by user application, AND no explicit response listener
                // added by user application, then we consume the response so the 'end' event fires
                // See: https://nodejs.org/api/http.html#http_class_http_clientrequest
            }
            else if (res.req && res.req.listenerCount('response') === 0) {
                res.resume();
            }
        });
        // Use errorMonitor if available (in Node 12.17+), otherwise fall back to standard error listener
        // See: https://nodejs.org/dist/latest-v12.x/docs/api/events.html#events_eventemitter_errormonitor
        req.on(events.errorMonitor || 'error', errorCapturer);
        return req;
    }
    module.__request = module.request;
    function captureHTTPsRequest(...args) {
        return captureOutgoingHTTPs(module.__request, ...args);
    }
    module.__get = module.get;
    function captureHTTPsGet(...args) {
        return captureOutgoingHTTPs(module.__get, ...args);
    }
    Object.defineProperties(module, {
        request: { value: captureHTTPsRequest, configurable: true, enumerable: true, writable: true },
        get: { value: captureHTTPsGet, configurable: true, enumerable: true, writable: true },
    });
}
module.exports.T = captureHTTPsGlobal;
module.exports.C = captureHTTPs;


/***/ }),

/***/ 2043:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var __webpack_unused_export__;

/**
 * @module promise_p
 */
/**
 * This module patches native Promise libraries provided by V8 engine
 * so all subsegments generated within Promise are attached to the correct parent.
 */
const contextUtils = __nccwpck_require__(8875);
const originalThen = Symbol('original then');
const originalCatch = Symbol('original catch');
function patchPromise(Promise) {
    const then = Promise.prototype.then;
    if (!then[originalThen]) {
        Promise.prototype.then = function (onFulfilled, onRejected) {
            if (contextUtils.isAutomaticMode()
                && tryGetCurrentSegment()) {
                const ns = contextUtils.getNamespace();
                onFulfilled = onFulfilled && ns.bind(onFulfilled);
                onRejected = onRejected && ns.bind(onRejected);
            }
            return then.call(this, onFulfilled, onRejected);
        };
        Promise.prototype.then[originalThen] = then;
    }
    const origCatch = Promise.prototype.catch;
    if (origCatch && !origCatch[originalCatch]) {
        Promise.prototype.catch = function (onRejected) {
            if (contextUtils.isAutomaticMode()
                && tryGetCurrentSegment()) {
                const ns = contextUtils.getNamespace();
                onRejected = onRejected && ns.bind(onRejected);
            }
            return origCatch.call(this, onRejected);
        };
        Promise.prototype.catch[originalCatch] = origCatch;
    }
}
function unpatchPromise(Promise) {
    const then = Promise.prototype.then;
    if (then[originalThen]) {
        Promise.prototype.then = then[originalThen];
    }
    const origCatch = Promise.prototype.catch;
    if (origCatch && origCatch[originalCatch]) {
        Promise.prototype.catch = origCatch[originalCatch];
    }
}
function tryGetCurrentSegment() {
    try {
        return contextUtils.getSegment();
    }
    catch (e) {
        return undefined;
    }
}
function capturePromise() {
    patchPromise(Promise);
}
function uncapturePromise() {
    unpatchPromise(Promise);
}
capturePromise.patchThirdPartyPromise = patchPromise;
module.exports.U = capturePromise;
__webpack_unused_export__ = uncapturePromise;


/***/ }),

/***/ 2606:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var dgram = __nccwpck_require__(7194);
var batcher = __nccwpck_require__(4149);
var logger = __nccwpck_require__(2804);
var PROTOCOL_HEADER = '{"format":"json","version":1}';
var PROTOCOL_DELIMITER = '\n';
/**
 * Sends a collection of data over a UDP socket. This method
 * is designed to be used by `atomic-batcher` as a way to share
 * a single UDP socket for sending multiple data blocks.
 *
 * @param {object} ops - Details of the data to send
 * @param {Function} callback - The function to call when done
 */
function batchSendData(ops, callback) {
    var client = dgram.createSocket('udp4');
    executeSendData(client, ops, 0, function () {
        try {
            client.close();
        }
        finally {
            callback();
        }
    });
}
/**
 * Execute sending data starting at the specified index and
 * using the provided client.
 *
 * @param {Socket} client - Socket to send data with
 * @param {object} ops - Details of data to send
 * @param {number} index - Starting index for sending
 * @param {Function} callback - Function to call when done
 */
function executeSendData(client, ops, index, callback) {
    if (index >= ops.length) {
        callback();
        return;
    }
    sendMessage(client, ops[index], function () {
        executeSendData(client, ops, index + 1, callback);
    });
}
/**
 * Send a single message over a UDP socket.
 *
 * @param {Socket} client - Socket to send data with
 * @param {object} data - Details of the data to send
 * @param {Function} batchCallback - Function to call when done
 */
function sendMessage(client, data, batchCallback) {
    var msg = data.msg;
    var offset = data.offset;
    var length = data.length;
    var port = data.port;
    var address = data.address;
    var callback = data.callback;
    client.send(msg, offset, length, port, address, function (err) {
        try {
            callback(err);
        }
        finally {
            batchCallback();
        }
    });
}
/**
 * Class to mimic the Socket interface for a UDP client, but to provided
 * batching of outgoing sends using temporary Sockets that are created and
 * destroyed as needed.
 */
function BatchingTemporarySocket() {
    this.batchSend = batcher(batchSendData);
}
/**
 * Provide the same signature as the Socket.send method but the work will be
 * batched to share temporary UDP sockets whenever possible.
 */
BatchingTemporarySocket.prototype.send = function (msg, offset, length, port, address, callback) {
    var work = {
        msg: msg,
        offset: offset,
        length: length,
        port: port,
        address: address,
        callback: callback
    };
    this.batchSend(work);
};
/**
 * Segment emitter module.
 * @module SegmentEmitter
 */
var SegmentEmitter = {
    daemonConfig: __nccwpck_require__(5761),
    /**
     * Returns the formatted segment JSON string.
     * @param {Segment} segment - The segment to format.
     */
    format: function format(segment) {
        return PROTOCOL_HEADER + PROTOCOL_DELIMITER + segment.toString();
    },
    /**
     * Creates a UDP socket connection and send the formatted segment.
     * @param {Segment} segment - The segment to send to the daemon.
     */
    send: function send(segment) {
        if (!this.socket) {
            if (this.useBatchingTemporarySocket) {
                this.socket = new BatchingTemporarySocket();
            }
            else {
                this.socket = dgram.createSocket('udp4').unref();
            }
        }
        var client = this.socket;
        var formatted = segment.format();
        var data = PROTOCOL_HEADER + PROTOCOL_DELIMITER + formatted;
        var message = Buffer.from(data);
        var short = '{"trace_id:"' + segment.trace_id + '","id":"' + segment.id + '"}';
        var type = segment.type === 'subsegment' ? 'Subsegment' : 'Segment';
        client.send(message, 0, message.length, this.daemonConfig.udp_port, this.daemonConfig.udp_ip, function (err) {
            if (err) {
                if (err.code === 'EMSGSIZE') {
                    logger.getLogger().error(type + ' too large to send: ' + short + ' (' + message.length + ' bytes).');
                }
                else {
                    logger.getLogger().error('Error occured sending segment: ', err);
                }
            }
            else {
                logger.getLogger().debug(type + ' sent: {"trace_id:"' + segment.trace_id + '","id":"' + segment.id + '"}');
                logger.getLogger().debug('UDP message sent: ' + segment);
            }
        });
    },
    /**
     * Configures the address and/or port the daemon is expected to be on.
     * @param {string} address - Address of the daemon the segments should be sent to. Should be formatted as an IPv4 address.
     * @module SegmentEmitter
     * @function setDaemonAddress
     */
    setDaemonAddress: function setDaemonAddress(address) {
        this.daemonConfig.setDaemonAddress(address);
    },
    /**
     * Get the UDP IP the emitter is configured to.
     * @module SegmentEmitter
     * @function getIp
     */
    getIp: function getIp() {
        return this.daemonConfig.udp_ip;
    },
    /**
     * Get the UDP port the emitter is configured to.
     * @module SegmentEmitter
     * @function getPort
     */
    getPort: function getPort() {
        return this.daemonConfig.udp_port;
    },
    /**
     * Forces the segment emitter to create a new socket on send, and close it on complete.
     * @module SegmentEmitter
     * @function disableReusableSocket
     */
    disableReusableSocket: function () {
        this.useBatchingTemporarySocket = true;
    }
};
module.exports = SegmentEmitter;


/***/ }),

/***/ 398:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var CallCapturer = __nccwpck_require__(1248);
var capturer = new CallCapturer();
/**
 * Represents a AWS client call. Automatically captures data from the supplied response object,
 * Data captured depends on the whitelisting file supplied.
 * The base whitelisting file can be found at /lib/resources/aws_whitelist.json.
 * @constructor
 * @param {any} res - The response object from the AWS call. Typed as any to avoid AWS SDK dependency. Otherwise would be AWS.Response.
 * @param {string} serviceName - The service name of the AWS client.
 * @see https://github.com/aws/aws-sdk-js/blob/master/lib/response.js
 */
function Aws(res, serviceName) {
    this.init(res, serviceName);
}
Aws.prototype.init = function init(res, serviceName) {
    //TODO: account ID
    this.operation = formatOperation(res.request.operation) || '';
    if (res && res.request && res.request.httpRequest && res.request.httpRequest.region) {
        this.region = res.request.httpRequest.region;
    }
    if (res && res.requestId) {
        this.request_id = res.requestId;
    }
    this.retries = res.retryCount || 0;
    if (res.extendedRequestId && serviceName && serviceName.toLowerCase() === 's3') {
        this.id_2 = res.extendedRequestId;
    }
    if (serviceName) {
        this.addData(capturer.capture(serviceName.toLowerCase(), res));
    }
};
Aws.prototype.addData = function addData(data) {
    for (var attribute in data) {
        this[attribute] = data[attribute];
    }
};
/**
 * Overrides the default whitelisting file to specify what params to capture on each AWS Service call.
 * @param {string|Object} source - The path to the custom whitelist file, or a whitelist source JSON object.
 * @exports setAWSWhitelist
 */
var setAWSWhitelist = function setAWSWhitelist(source) {
    if (!source || source instanceof String || !(typeof source === 'string' || (source instanceof Object))) {
        throw new Error('Please specify a path to the local whitelist file, or supply a whitelist source object.');
    }
    capturer = new CallCapturer(source);
};
/**
 * Appends to the default whitelisting file to specify what params to capture on each AWS Service call.
 * @param {string|Object} source - The path to the custom whitelist file, or a whitelist source JSON object.
 * @exports appendAWSWhitelist
 */
var appendAWSWhitelist = function appendAWSWhitelist(source) {
    if (!source || source instanceof String || !(typeof source === 'string' || (source instanceof Object))) {
        throw new Error('Please specify a path to the local whitelist file, or supply a whitelist source object.');
    }
    capturer.append(source);
};
function formatOperation(operation) {
    if (!operation) {
        return;
    }
    return operation.charAt(0).toUpperCase() + operation.slice(1);
}
module.exports = Aws;
module.exports.appendAWSWhitelist = appendAWSWhitelist;
module.exports.setAWSWhitelist = setAWSWhitelist;


/***/ }),

/***/ 4511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const crypto = __nccwpck_require__(6982);
/**
 * Represents a captured exception.
 * @constructor
 * @param {Exception} err - The exception to capture.
 * @param {boolean} [remote] - Flag for whether the error was remote.
 */
function CapturedException(err, remote) {
    this.init(err, remote);
}
CapturedException.prototype.init = function init(err, remote) {
    var e = (typeof err === 'string' || err instanceof String) ? { message: err, name: '' } : err;
    this.message = e.message;
    this.type = e.name;
    this.stack = [];
    this.remote = !!remote;
    this.id = crypto.randomBytes(8).toString('hex');
    if (e.stack) {
        var stack = e.stack.split('\n');
        stack.shift();
        stack.forEach((stackline) => {
            var line = stackline.trim().replace(/\(|\)/g, '');
            line = line.substring(line.indexOf(' ') + 1);
            var label = line.lastIndexOf(' ') >= 0 ? line.slice(0, line.lastIndexOf(' ')) : null;
            var path = Array.isArray(label) && !label.length ? line : line.slice(line.lastIndexOf(' ') + 1);
            path = path.split(':');
            var entry = {
                path: path[0],
                line: parseInt(path[1]),
                label: label || 'anonymous'
            };
            this.stack.push(entry);
        }, this);
    }
};
module.exports = CapturedException;


/***/ }),

/***/ 2122:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const { getHttpResponseData } = __nccwpck_require__(7010);
var { stripQueryStringFromPath } = __nccwpck_require__(1223);
/**
 * Represents an outgoing HTTP/HTTPS call.
 * @constructor
 * @param {http.ClientRequest|https.ClientRequest} req - The request object from the HTTP/HTTPS call.
 * @param {http.IncomingMessage|https.IncomingMessage} res - The response object from the HTTP/HTTPS call.
 * @param {boolean} downstreamXRayEnabled - when true, adds a "traced": true hint to generated subsegments such that the AWS X-Ray service expects a corresponding segment from the downstream service.
 */
function RemoteRequestData(req, res, downstreamXRayEnabled) {
    this.init(req, res, downstreamXRayEnabled);
}
RemoteRequestData.prototype.init = function init(req, res, downstreamXRayEnabled) {
    this.request = {
        url: (req.agent && req.agent.protocol) ? (req.agent.protocol + '//' + (req.host || req.getHeader('host')) + stripQueryStringFromPath(req.path)) : '',
        method: req.method || '',
    };
    if (downstreamXRayEnabled) {
        this.request.traced = true;
    }
    if (res) {
        this.response = getHttpResponseData(res);
    }
};
module.exports = RemoteRequestData;


/***/ }),

/***/ 8864:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var crypto = __nccwpck_require__(6982);
var CapturedException = __nccwpck_require__(4511);
var RemoteRequestData = __nccwpck_require__(2122);
var SegmentEmitter = __nccwpck_require__(2606);
var SegmentUtils = __nccwpck_require__(7010);
var Utils = __nccwpck_require__(1223);
var logger = __nccwpck_require__(2804);
/**
 * Represents a subsegment.
 * @constructor
 * @param {string} name - The name of the subsegment.
 */
function Subsegment(name) {
    this.init(name);
}
Subsegment.prototype.init = function init(name) {
    if (typeof name != 'string') {
        throw new Error('Subsegment name must be of type string.');
    }
    this.id = crypto.randomBytes(8).toString('hex');
    this.name = name;
    this.start_time = SegmentUtils.getCurrentTime();
    this.in_progress = true;
    this.counter = 0;
    this.notTraced = false;
};
/**
 * Nests a new subsegment to the array of subsegments.
 * @param {string} name - The name of the new subsegment to append.
 * @returns {Subsegment} - The newly created subsegment.
 */
Subsegment.prototype.addNewSubsegment = function addNewSubsegment(name) {
    const subsegment = new Subsegment(name);
    this.addSubsegment(subsegment);
    return subsegment;
};
Subsegment.prototype.addSubsegmentWithoutSampling = function addSubsegmentWithoutSampling(subsegment) {
    this.addSubsegment(subsegment);
    subsegment.notTraced = true;
};
Subsegment.prototype.addNewSubsegmentWithoutSampling = function addNewSubsegmentWithoutSampling(name) {
    const subsegment = new Subsegment(name);
    this.addSubsegment(subsegment);
    subsegment.notTraced = true;
    return subsegment;
};
/**
 * Adds a subsegment to the array of subsegments.
 * @param {Subsegment} subsegment - The subsegment to append.
 */
Subsegment.prototype.addSubsegment = function (subsegment) {
    if (!(subsegment instanceof Subsegment)) {
        throw new Error('Failed to add subsegment:' + subsegment + ' to subsegment "' + this.name +
            '".  Not a subsegment.');
    }
    if (this.subsegments === undefined) {
        this.subsegments = [];
    }
    subsegment.segment = this.segment;
    subsegment.parent = this;
    subsegment.notTraced = subsegment.parent.notTraced;
    subsegment.noOp = subsegment.parent.noOp;
    if (subsegment.end_time === undefined) {
        this.incrementCounter(subsegment.counter);
    }
    this.subsegments.push(subsegment);
};
/**
 * Removes the subsegment from the subsegments array, used in subsegment streaming.
 */
Subsegment.prototype.removeSubsegment = function removeSubsegment(subsegment) {
    if (!(subsegment instanceof Subsegment)) {
        throw new Error('Failed to remove subsegment:' + subsegment + ' from subsegment "' + this.name +
            '".  Not a subsegment.');
    }
    if (this.subsegments !== undefined) {
        var index = this.subsegments.indexOf(subsegment);
        if (index >= 0) {
            this.subsegments.splice(index, 1);
        }
    }
};
/**
 * Adds a property with associated data into the subsegment.
 * @param {string} name - The name of the property to add.
 * @param {Object} data - The data of the property to add.
 */
Subsegment.prototype.addAttribute = function addAttribute(name, data) {
    this[name] = data;
};
/**
 * Adds a subsegement id to record ordering.
 * @param {string} id - A subsegment id.
 */
Subsegment.prototype.addPrecursorId = function (id) {
    if (typeof id !== 'string') {
        logger.getLogger().error('Failed to add id:' + id + ' to subsegment ' + this.name +
            '.  Precursor Ids must be of type string.');
    }
    if (this.precursor_ids === undefined) {
        this.precursor_ids = [];
    }
    this.precursor_ids.push(id);
};
/**
 * Adds a key-value pair that can be queryable through GetTraceSummaries.
 * Only acceptable types are string, float/int and boolean.
 * @param {string} key - The name of key to add.
 * @param {boolean|string|number} value - The value to add for the given key.
 */
Subsegment.prototype.addAnnotation = function (key, value) {
    if (typeof value !== 'boolean' && typeof value !== 'string' && !isFinite(value)) {
        logger.getLogger().error('Failed to add annotation key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Value must be of type string, number or boolean.');
        return;
    }
    if (typeof key !== 'string') {
        logger.getLogger().error('Failed to add annotation key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Key must be of type string.');
        return;
    }
    if (this.annotations === undefined) {
        this.annotations = {};
    }
    this.annotations[key] = value;
};
/**
 * Adds a key-value pair to the metadata.default attribute when no namespace is given.
 * Metadata is not queryable, but is recorded.
 * @param {string} key - The name of the key to add.
 * @param {object|null} value - The value of the associated key.
 * @param {string} [namespace] - The property name to put the key/value pair under.
 */
Subsegment.prototype.addMetadata = function (key, value, namespace) {
    if (typeof key !== 'string') {
        logger.getLogger().error('Failed to add metadata key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Key must be of type string.');
        return;
    }
    if (namespace && typeof namespace !== 'string') {
        logger.getLogger().error('Failed to add metadata key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Namespace must be of type string.');
        return;
    }
    var ns = namespace || 'default';
    if (!this.metadata) {
        this.metadata = {};
    }
    if (!this.metadata[ns]) {
        this.metadata[ns] = {};
    }
    if (ns !== '__proto__') {
        this.metadata[ns][key] = value !== null && value !== undefined ? value : '';
    }
};
Subsegment.prototype.addSqlData = function addSqlData(sqlData) {
    this.sql = sqlData;
};
/**
 * Adds an error with associated data into the subsegment.
 * To handle propagating errors, the subsegment also sets a copy of the error on the
 * root segment.  As the error passes up the execution stack, a reference is created
 * on each subsegment to the originating subsegment.
 * @param {Error|string} err - The error to capture.
 * @param {boolean} [remote] - Flag for whether the exception caught was remote or not.
 */
Subsegment.prototype.addError = function addError(err, remote) {
    if (err == null || typeof err !== 'object' && typeof (err) !== 'string') {
        logger.getLogger().error('Failed to add error:' + err + ' to subsegment "' + this.name +
            '".  Not an object or string literal.');
        return;
    }
    this.addFaultFlag();
    if (this.segment && this.segment.exception) {
        if (err === this.segment.exception.ex) {
            this.fault = true;
            this.cause = { id: this.segment.exception.cause, exceptions: [] };
            return;
        }
        delete this.segment.exception;
    }
    if (this.segment) {
        this.segment.exception = {
            ex: err,
            cause: this.id
        };
    }
    else {
        //error, cannot propagate exception if not added to segment
    }
    if (this.cause === undefined) {
        this.cause = {
            working_directory: process.cwd(),
            exceptions: []
        };
    }
    this.cause.exceptions.unshift(new CapturedException(err, remote));
};
/**
 * Adds data for an outgoing HTTP/HTTPS call.
 * @param {http.ClientRequest/https.ClientRequest} req - The request object from the HTTP/HTTPS call.
 * @param {http.IncomingMessage/https.IncomingMessage} res - The response object from the HTTP/HTTPS call.
 * @param {boolean} downstreamXRayEnabled - when true, adds a "traced": true hint to generated subsegments such that the AWS X-Ray service expects a corresponding segment from the downstream service.
 */
Subsegment.prototype.addRemoteRequestData = function addRemoteRequestData(req, res, downstreamXRayEnabled) {
    this.http = new RemoteRequestData(req, res, downstreamXRayEnabled);
    if ('traced' in this.http.request) {
        this.traced = this.http.request.traced;
        delete this.http.request.traced;
    }
};
/**
 * Adds fault flag to the subsegment.
 */
Subsegment.prototype.addFaultFlag = function addFaultFlag() {
    this.fault = true;
};
/**
 * Adds error flag to the subsegment.
 */
Subsegment.prototype.addErrorFlag = function addErrorFlag() {
    this.error = true;
};
/**
 * Adds throttle flag to the subsegment.
 */
Subsegment.prototype.addThrottleFlag = function addThrottleFlag() {
    this.throttle = true;
};
/**
 * Closes the current subsegment.  This automatically captures any exceptions and sets the end time.
 * @param {Error|string} [err] - The error to capture.
 * @param {boolean} [remote] - Flag for whether the exception caught was remote or not.
 */
Subsegment.prototype.close = function close(err, remote) {
    var root = this.segment;
    this.end_time = SegmentUtils.getCurrentTime();
    delete this.in_progress;
    if (err) {
        this.addError(err, remote);
    }
    if (this.parent) {
        this.parent.decrementCounter();
    }
    if (root && root.counter > SegmentUtils.getStreamingThreshold()) {
        if (this.streamSubsegments() && this.parent) {
            this.parent.removeSubsegment(this);
        }
    }
};
/**
 * Each subsegment holds a counter of open subsegments.  This increments
 * the counter such that it can be called from a child and propagate up.
 * @param {Number} [additional] - An additional amount to increment.  Used when adding subsegment trees.
 */
Subsegment.prototype.incrementCounter = function incrementCounter(additional) {
    this.counter = additional ? this.counter + additional + 1 : this.counter + 1;
    if (this.parent) {
        this.parent.incrementCounter(additional);
    }
};
/**
 * Each subsegment holds a counter of its open subsegments.  This decrements
 * the counter such that it can be called from a child and propagate up.
 */
Subsegment.prototype.decrementCounter = function decrementCounter() {
    this.counter--;
    if (this.parent) {
        this.parent.decrementCounter();
    }
};
/**
 * Returns a boolean indicating whether or not the subsegment has been closed.
 * @returns {boolean} - Returns true if the subsegment is closed.
 */
Subsegment.prototype.isClosed = function isClosed() {
    return !this.in_progress;
};
/**
 * Sends the subsegment to the daemon.
 */
Subsegment.prototype.flush = function flush() {
    if (!this.parent || !this.segment) {
        logger.getLogger().error('Failed to flush subsegment: ' + this.name + '. Subsegment must be added ' +
            'to a segment chain to flush.');
        return;
    }
    if (this.segment.trace_id) {
        if (this.segment.notTraced !== true && !this.notTraced) {
            SegmentEmitter.send(this);
        }
        else {
            logger.getLogger().debug('Ignoring flush on subsegment ' + this.id + '. Associated segment is marked as not sampled.');
        }
    }
    else {
        logger.getLogger().debug('Ignoring flush on subsegment ' + this.id + '. Associated segment is missing a trace ID.');
    }
};
/**
 * Returns true if the subsegment was streamed in its entirety
 */
Subsegment.prototype.streamSubsegments = function streamSubsegments() {
    if (this.isClosed() && this.counter <= 0) {
        this.flush();
        return true;
    }
    else if (this.subsegments && this.subsegments.length > 0) {
        var open = [];
        this.subsegments.forEach(function (child) {
            if (!child.streamSubsegments()) {
                open.push(child);
            }
        });
        this.subsegments = open;
    }
};
/**
 * Returns the formatted, trimmed subsegment JSON string to send to the daemon.
 */
Subsegment.prototype.format = function format() {
    this.type = 'subsegment';
    if (this.parent) {
        this.parent_id = this.parent.id;
    }
    if (this.segment) {
        this.trace_id = this.segment.trace_id;
    }
    return this.serialize();
};
/**
 * Returns the formatted subsegment JSON string.
 */
Subsegment.prototype.toString = function toString() {
    return this.serialize();
};
Subsegment.prototype.toJSON = function toJSON() {
    var ignore = ['segment', 'parent', 'counter'];
    if (this.subsegments == null || this.subsegments.length === 0) {
        ignore.push('subsegments');
    }
    var thisCopy = Utils.objectWithoutProperties(this, ignore, false);
    return thisCopy;
};
/**
 * Returns the serialized subsegment JSON string, replacing any BigInts with strings.
 */
Subsegment.prototype.serialize = function serialize(object) {
    return JSON.stringify(object !== null && object !== void 0 ? object : this, SegmentUtils.getJsonStringifyReplacer());
};
module.exports = Subsegment;


/***/ }),

/***/ 5516:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var crypto = __nccwpck_require__(6982);
var logger = __nccwpck_require__(2804);
/**
 * Class describing an AWS X-Ray trace ID.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-traces
 */
class TraceID {
    /**
     * Constructs a new trace ID using the current time.
     * @param {string} [tsHex] - time stamp to use for trace ID in hexadecimal format
     * @param {string} [numberhex] - string of hexadecimal characters for random portion of Trace ID
     * @constructor
     */
    constructor(tsHex, numberhex) {
        this.version = 1;
        this.timestamp = tsHex || Math.round(new Date().getTime() / 1000).toString(16);
        this.id = numberhex || crypto.randomBytes(12).toString('hex');
    }
    /**
     * @returns {TraceID} - a hardcoded trace ID using zeroed timestamp and random ID
     */
    static Invalid() {
        return new TraceID('00000000', '000000000000000000000000');
    }
    /**
     * Constructs a new trace ID from provided string. If no string is provided or the provided string is invalid,
     * log an error but a new trace ID still returned. This can be used as a trace ID string validator.
     * @param {string} [rawID] - string to create a Trace ID object from.
     */
    static FromString(rawID) {
        const DELIMITER = '-';
        var traceID = new TraceID();
        var version, timestamp;
        if (!rawID || typeof rawID !== 'string') {
            logger.getLogger().error('Empty or non-string trace ID provided');
            return traceID;
        }
        const parts = rawID.trim().split(DELIMITER);
        if (parts.length !== 3) {
            logger.getLogger().error('Unrecognized trace ID format');
            return traceID;
        }
        version = parseInt(parts[0]);
        if (isNaN(version) || version < 1) {
            logger.getLogger().error('Trace ID version must be positive integer');
            return traceID;
        }
        timestamp = parseInt(parts[1], 16).toString(16);
        if (timestamp === 'NaN') {
            logger.getLogger().error('Trace ID timestamp must be a hex-encoded value');
            return traceID;
        }
        else {
            timestamp = timestamp.padStart(8, '0');
        }
        traceID.version = version;
        traceID.timestamp = timestamp;
        traceID.id = parts[2];
        return traceID;
    }
    /**
     * Returns a string representation of the trace ID.
     * @returns {string} - stringified trace ID, e.g. 1-57fbe041-2c7ad569f5d6ff149137be86
     */
    toString() {
        return `${this.version.toString()}-${this.timestamp}-${this.id}`;
    }
}
module.exports = TraceID;


/***/ }),

/***/ 48:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var Plugin = __nccwpck_require__(5619);
var logger = __nccwpck_require__(2804);
var http = __nccwpck_require__(8611);
var EC2Plugin = {
    /**
     * A function to get the instance data from the EC2 metadata service.
     * @param {function} callback - The callback for the plugin loader.
     */
    getData: function (callback) {
        const METADATA_PATH = '/latest/dynamic/instance-identity/document';
        function populateMetadata(token) {
            const options = getOptions(METADATA_PATH, 'GET', token ? { 'X-aws-ec2-metadata-token': token } : {});
            Plugin.getPluginMetadata(options, function (err, data) {
                if (err || !data) {
                    logger.getLogger().error('Error loading EC2 plugin metadata: ', err ? err.toString() : 'Could not retrieve data from IMDS.');
                    callback();
                    return;
                }
                const metadata = {
                    ec2: {
                        instance_id: data.instanceId,
                        availability_zone: data.availabilityZone,
                        instance_size: data.instanceType,
                        ami_id: data.imageId
                    }
                };
                callback(metadata);
            });
        }
        /**
         * This kicks off a requet to get a token used for requests to IMDSv2. If the request for the token
         * fails, we fall back to IMDSv1. Otherwise, the token will be used for an IMDSv2 request.
         */
        getToken(function (token) {
            if (token === null) {
                logger.getLogger().debug('EC2Plugin failed to get token from IMDSv2. Falling back to IMDSv1.');
            }
            populateMetadata(token);
        });
    },
    originName: 'AWS::EC2::Instance'
};
/**
 * Asynchronously retrieves a token used in requests to EC2 instance metadata service.
 * @param {function} callback - callback to plugin
 */
function getToken(callback) {
    const httpReq = http.__request ? http.__request : http.request;
    const TTL = 60; //seconds
    const TOKEN_PATH = '/latest/api/token';
    const options = getOptions(TOKEN_PATH, 'PUT', {
        'X-aws-ec2-metadata-token-ttl-seconds': TTL
    });
    let req = httpReq(options, function (res) {
        let body = '';
        res.on('data', function (chunk) {
            body += chunk;
        });
        res.on('end', function () {
            if (this.statusCode === 200 || this.statusCode === 300) {
                callback(body);
            }
            else {
                callback(null);
            }
        });
    });
    req.on('error', function () {
        callback(null);
    });
    req.on('timeout', function () {
        req.abort();
        callback(null);
    });
    req.setTimeout(Plugin.METADATA_TIMEOUT);
    req.end();
}
function getOptions(path, method, headers) {
    if (!method) {
        method = 'GET';
    }
    if (!headers) {
        headers = {};
    }
    return {
        host: '169.254.169.254',
        path: path,
        method: method,
        headers: headers
    };
}
module.exports = EC2Plugin;


/***/ }),

/***/ 9377:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var os = __nccwpck_require__(857);
var ECSPlugin = {
    /**
     * A function to get the instance data from the ECS instance.
     * @param {function} callback - The callback for the plugin loader.
     */
    getData: function (callback) {
        callback({ ecs: { container: os.hostname() } });
    },
    originName: 'AWS::ECS::Container'
};
module.exports = ECSPlugin;


/***/ }),

/***/ 7969:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fs = __nccwpck_require__(9896);
var logger = __nccwpck_require__(2804);
var ENV_CONFIG_LOCATION = '/var/elasticbeanstalk/xray/environment.conf';
var ElasticBeanstalkPlugin = {
    /**
     * A function to get data from the Elastic Beanstalk environment configuration file.
     * @param {function} callback - The callback for the plugin loader.
     */
    getData: function (callback) {
        fs.readFile(ENV_CONFIG_LOCATION, 'utf8', function (err, rawData) {
            if (err) {
                logger.getLogger().error('Error loading Elastic Beanstalk plugin:', err.stack);
                callback();
            }
            else {
                var data = JSON.parse(rawData);
                var metadata = {
                    elastic_beanstalk: {
                        environment: data.environment_name,
                        version_label: data.version_label,
                        deployment_id: data.deployment_id
                    }
                };
                callback(metadata);
            }
        });
    },
    originName: 'AWS::ElasticBeanstalk::Environment'
};
module.exports = ElasticBeanstalkPlugin;


/***/ }),

/***/ 5619:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var http = __nccwpck_require__(8611);
var Plugin = {
    METADATA_TIMEOUT: 1000,
    /**
     * Asynchronously retrieves metadata from on-instance endpoint with an HTTP request using retries for
     * requests that time out.
     * @param {object} options - The HTTP options to make the request with
     * @param {function} callback - callback to plugin
     */
    getPluginMetadata: function (options, callback) {
        const METADATA_RETRY_TIMEOUT = 250; // Millis
        const METADATA_RETRIES = 5;
        var retries = METADATA_RETRIES;
        var getMetadata = function () {
            var httpReq = http.__request ? http.__request : http.request;
            var req = httpReq(options, function (res) {
                var body = '';
                res.on('data', function (chunk) {
                    body += chunk;
                });
                res.on('end', function () {
                    if (this.statusCode === 200 || this.statusCode === 300) {
                        try {
                            body = JSON.parse(body);
                        }
                        catch (e) {
                            callback(e);
                            return;
                        }
                        callback(null, body);
                    }
                    else if (retries > 0 && Math.floor(this.statusCode / 100) === 5) {
                        retries--;
                        setTimeout(getMetadata, METADATA_RETRY_TIMEOUT);
                    }
                    else {
                        callback(new Error(`Failed to retrieve metadata with options: ${options}`));
                    }
                });
            });
            req.on('error', function (err) {
                callback(err);
            });
            req.on('timeout', function () {
                req.abort();
            });
            req.setTimeout(Plugin.METADATA_TIMEOUT);
            req.end();
        };
        getMetadata();
    }
};
module.exports = Plugin;


/***/ }),

/***/ 5408:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var crypto = __nccwpck_require__(6982);
var CapturedException = __nccwpck_require__(4511);
var SegmentEmitter = __nccwpck_require__(2606);
var SegmentUtils = __nccwpck_require__(7010);
var Subsegment = __nccwpck_require__(8864);
var TraceID = __nccwpck_require__(5516);
var Utils = __nccwpck_require__(1223);
var logger = __nccwpck_require__(2804);
/**
 * Represents a segment.
 * @constructor
 * @param {string} name - The name of the subsegment.
 * @param {string} [rootId] - The trace ID of the spawning parent, included in the 'X-Amzn-Trace-Id' header of the incoming request.  If one is not supplied, it will be generated.
 * @param {string} [parentId] - The sub/segment ID of the spawning parent, included in the 'X-Amzn-Trace-Id' header of the incoming request.
 */
function Segment(name, rootId, parentId) {
    this.init(name, rootId, parentId);
}
Segment.prototype.init = function init(name, rootId, parentId) {
    if (typeof name != 'string') {
        throw new Error('Segment name must be of type string.');
    }
    // Validate the Trace ID
    var traceId;
    if (rootId && typeof rootId == 'string') {
        traceId = TraceID.FromString(rootId);
    }
    else {
        traceId = new TraceID();
    }
    var id = crypto.randomBytes(8).toString('hex');
    var startTime = SegmentUtils.getCurrentTime();
    this.trace_id = traceId.toString();
    this.id = id;
    this.start_time = startTime;
    this.name = name || '';
    this.in_progress = true;
    this.counter = 0;
    if (parentId) {
        this.parent_id = parentId;
    }
    if (SegmentUtils.serviceData) {
        this.setServiceData(SegmentUtils.serviceData);
    }
    if (SegmentUtils.pluginData) {
        this.addPluginData(SegmentUtils.pluginData);
    }
    if (SegmentUtils.origin) {
        this.origin = SegmentUtils.origin;
    }
    if (SegmentUtils.sdkData) {
        this.setSDKData(SegmentUtils.sdkData);
    }
};
/**
 * Adds incoming request data to the http block of the segment.
 * @param {IncomingRequestData} data - The data of the property to add.
 */
Segment.prototype.addIncomingRequestData = function addIncomingRequestData(data) {
    this.http = data;
};
/**
 * Adds a key-value pair that can be queryable through GetTraceSummaries.
 * Only acceptable types are string, float/int and boolean.
 * @param {string} key - The name of key to add.
 * @param {boolean|string|number} value - The value to add for the given key.
 */
Segment.prototype.addAnnotation = function addAnnotation(key, value) {
    if (typeof value !== 'boolean' && typeof value !== 'string' && !isFinite(value)) {
        logger.getLogger().error('Failed to add annotation key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Value must be of type string, number or boolean.');
        return;
    }
    if (typeof key !== 'string') {
        logger.getLogger().error('Failed to add annotation key: ' + key + ' value: ' + value + ' to subsegment ' +
            this.name + '. Key must be of type string.');
        return;
    }
    if (this.annotations === undefined) {
        this.annotations = {};
    }
    this.annotations[key] = value;
};
/**
 * Adds a User ID that can be queried from the X-Ray console. User ID
 * must be a string.
 * @param {string} user - The ID of the user corresponding to this segment
 */
Segment.prototype.setUser = function (user) {
    if (typeof user !== 'string') {
        logger.getLogger().error('Set user: ' + user + ' failed. User IDs must be of type string.');
    }
    this.user = user;
};
/**
 * Adds a key-value pair to the metadata.default attribute when no namespace is given.
 * Metadata is not queryable, but is recorded.
 * @param {string} key - The name of the key to add.
 * @param {object|null} value - The value of the associated key.
 * @param {string} [namespace] - The property name to put the key/value pair under.
 */
Segment.prototype.addMetadata = function (key, value, namespace) {
    if (typeof key !== 'string') {
        logger.getLogger().error('Failed to add metadata key: ' + key + ' value: ' + value + ' to segment ' +
            this.name + '. Key must be of type string.');
        return;
    }
    if (namespace && typeof namespace !== 'string') {
        logger.getLogger().error('Failed to add metadata key: ' + key + ' value: ' + value + ' to segment ' +
            this.name + '. Namespace must be of type string.');
        return;
    }
    var ns = namespace || 'default';
    if (!this.metadata) {
        this.metadata = {};
    }
    if (!this.metadata[ns]) {
        this.metadata[ns] = {};
    }
    if (ns !== '__proto__') {
        this.metadata[ns][key] = value !== null && value !== undefined ? value : '';
    }
};
/**
 * Adds data about the AWS X-Ray SDK onto the segment.
 * @param {Object} data - Object that contains the version of the SDK, and other information.
 */
Segment.prototype.setSDKData = function setSDKData(data) {
    if (!data) {
        logger.getLogger().error('Add SDK data: ' + data + ' failed.' +
            'Must not be empty.');
        return;
    }
    if (!this.aws) {
        this.aws = {};
    }
    this.aws.xray = data;
};
Segment.prototype.setMatchedSamplingRule = function setMatchedSamplingRule(ruleName) {
    if (this.aws) {
        this.aws = JSON.parse(JSON.stringify(this.aws));
    }
    if (this.aws && this.aws['xray']) {
        this.aws.xray['rule_name'] = ruleName;
    }
    else {
        this.aws = { xray: { 'rule_name': ruleName } };
    }
};
/**
 * Adds data about the service into the segment.
 * @param {Object} data - Object that contains the version of the application, and other information.
 */
Segment.prototype.setServiceData = function setServiceData(data) {
    if (!data) {
        logger.getLogger().error('Add service data: ' + data + ' failed.' +
            'Must not be empty.');
        return;
    }
    this.service = data;
};
/**
 * Adds a service with associated version data into the segment.
 * @param {Object} data - The associated AWS data.
 */
Segment.prototype.addPluginData = function addPluginData(data) {
    if (this.aws === undefined) {
        this.aws = {};
    }
    Object.assign(this.aws, data);
};
/**
 * Adds a new subsegment to the array of subsegments.
 * @param {string} name - The name of the new subsegment to append.
 */
Segment.prototype.addNewSubsegment = function addNewSubsegment(name) {
    var subsegment = new Subsegment(name);
    this.addSubsegment(subsegment);
    return subsegment;
};
Segment.prototype.addSubsegmentWithoutSampling = function addSubsegmentWithoutSampling(subsegment) {
    this.addSubsegment(subsegment);
    subsegment.notTraced = true;
};
Segment.prototype.addNewSubsegmentWithoutSampling = function addNewSubsegmentWithoutSampling(name) {
    const subsegment = new Subsegment(name);
    this.addSubsegment(subsegment);
    subsegment.notTraced = true;
    return subsegment;
};
/**
 * Adds a subsegment to the array of subsegments.
 * @param {Subsegment} subsegment - The subsegment to append.
 */
Segment.prototype.addSubsegment = function addSubsegment(subsegment) {
    if (!(subsegment instanceof Subsegment)) {
        throw new Error('Cannot add subsegment: ' + subsegment + '. Not a subsegment.');
    }
    if (this.subsegments === undefined) {
        this.subsegments = [];
    }
    subsegment.segment = this;
    subsegment.parent = this;
    subsegment.notTraced = subsegment.parent.notTraced;
    subsegment.noOp = subsegment.parent.noOp;
    this.subsegments.push(subsegment);
    if (!subsegment.end_time) {
        this.incrementCounter(subsegment.counter);
    }
};
/**
 * Removes the subsegment from the subsegments array, used in subsegment streaming.
 */
Segment.prototype.removeSubsegment = function removeSubsegment(subsegment) {
    if (!(subsegment instanceof Subsegment)) {
        throw new Error('Failed to remove subsegment:' + subsegment + ' from subsegment "' + this.name +
            '".  Not a subsegment.');
    }
    if (this.subsegments !== undefined) {
        var index = this.subsegments.indexOf(subsegment);
        if (index >= 0) {
            this.subsegments.splice(index, 1);
        }
    }
};
/**
 * Adds error data into the segment.
 * @param {Error|string} err - The error to capture.
 * @param {boolean} [remote] - Flag for whether the exception caught was remote or not.
 */
Segment.prototype.addError = function addError(err, remote) {
    if (err == null || typeof err !== 'object' && typeof (err) !== 'string') {
        logger.getLogger().error('Failed to add error:' + err + ' to subsegment "' + this.name +
            '".  Not an object or string literal.');
        return;
    }
    this.addFaultFlag();
    if (this.exception) {
        if (err === this.exception.ex) {
            this.cause = { id: this.exception.cause };
            delete this.exception;
            return;
        }
        delete this.exception;
    }
    if (this.cause === undefined) {
        this.cause = {
            working_directory: process.cwd(),
            exceptions: []
        };
    }
    this.cause.exceptions.push(new CapturedException(err, remote));
};
/**
 * Adds fault flag to the subsegment.
 */
Segment.prototype.addFaultFlag = function addFaultFlag() {
    this.fault = true;
};
/**
 * Adds error flag to the subsegment.
 */
Segment.prototype.addErrorFlag = function addErrorFlag() {
    this.error = true;
};
/**
 * Adds throttle flag to the subsegment.
 */
Segment.prototype.addThrottleFlag = function addThrottleFlag() {
    this.throttle = true;
};
/**
 * Returns a boolean indicating whether or not the segment has been closed.
 * @returns {boolean} - Returns true if the subsegment is closed.
 */
Segment.prototype.isClosed = function isClosed() {
    return !this.in_progress;
};
/**
 * Each segment holds a counter of open subsegments.  This increments the counter.
 * @param {Number} [additional] - An additional amount to increment.  Used when adding subsegment trees.
 */
Segment.prototype.incrementCounter = function incrementCounter(additional) {
    this.counter = additional ? this.counter + additional + 1 : this.counter + 1;
    if (this.counter > SegmentUtils.streamingThreshold && this.subsegments && this.subsegments.length > 0) {
        var open = [];
        this.subsegments.forEach(function (child) {
            if (!child.streamSubsegments()) {
                open.push(child);
            }
        });
        this.subsegments = open;
    }
};
/**
 * Each segment holds a counter of open subsegments.  This decrements
 * the counter such that it can be called from a child and propagate up.
 */
Segment.prototype.decrementCounter = function decrementCounter() {
    this.counter--;
    if (this.counter <= 0 && this.isClosed()) {
        this.flush();
    }
};
/**
 * Closes the current segment.  This automatically sets the end time.
 * @param {Error|string} [err] - The error to capture.
 * @param {boolean} [remote] - Flag for whether the exception caught was remote or not.
 */
Segment.prototype.close = function (err, remote) {
    if (!this.end_time) {
        this.end_time = SegmentUtils.getCurrentTime();
    }
    if (err !== undefined) {
        this.addError(err, remote);
    }
    delete this.in_progress;
    delete this.exception;
    if (this.counter <= 0) {
        this.flush();
    }
};
/**
 * Sends the segment to the daemon.
 */
Segment.prototype.flush = function flush() {
    if (this.notTraced !== true) {
        delete this.exception;
        var thisCopy = Utils.objectWithoutProperties(this, ['counter', 'notTraced'], true);
        SegmentEmitter.send(thisCopy);
    }
};
Segment.prototype.format = function format() {
    var ignore = ['segment', 'parent', 'counter'];
    if (this.subsegments == null || this.subsegments.length === 0) {
        ignore.push('subsegments');
    }
    var thisCopy = Utils.objectWithoutProperties(this, ignore, false);
    return this.serialize(thisCopy);
};
Segment.prototype.toString = function toString() {
    return this.serialize();
};
Segment.prototype.serialize = function serialize(object) {
    return JSON.stringify(object !== null && object !== void 0 ? object : this, SegmentUtils.getJsonStringifyReplacer());
};
module.exports = Segment;


/***/ }),

/***/ 7010:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const { safeParseInt } = __nccwpck_require__(1223);
var logger = __nccwpck_require__(2804);
var DEFAULT_STREAMING_THRESHOLD = 100;
var utils = {
    streamingThreshold: DEFAULT_STREAMING_THRESHOLD,
    getCurrentTime: function getCurrentTime() {
        return Date.now() / 1000;
    },
    setOrigin: function setOrigin(origin) {
        this.origin = origin;
    },
    setPluginData: function setPluginData(pluginData) {
        this.pluginData = pluginData;
    },
    setSDKData: function setSDKData(sdkData) {
        this.sdkData = sdkData;
    },
    setServiceData: function setServiceData(serviceData) {
        this.serviceData = serviceData;
    },
    /**
     * Overrides the default streaming threshold (100).
     * The threshold represents the maximum number of subsegments on a single segment before
     * the SDK beings to send the completed subsegments out of band of the main segment.
     * Reduce this threshold if you see the 'Segment too large to send' error.
     * @param {number} threshold - The new threshold to use.
     * @memberof AWSXRay
     */
    setStreamingThreshold: function setStreamingThreshold(threshold) {
        if (isFinite(threshold) && threshold >= 0) {
            utils.streamingThreshold = threshold;
            logger.getLogger().debug('Subsegment streaming threshold set to: ' + threshold);
        }
        else {
            logger.getLogger().error('Invalid threshold: ' + threshold + '. Must be a whole number >= 0.');
        }
    },
    getStreamingThreshold: function getStreamingThreshold() {
        return utils.streamingThreshold;
    },
    /**
     * Parses an HTTP response object to return an X-Ray compliant HTTP response object.
     * @param {http.ServerResponse} res
     * @returns {Object} - X-Ray response object to be added to (sub)segment
     */
    getHttpResponseData: (res) => {
        const ret = {};
        if (!res) {
            return ret;
        }
        const status = safeParseInt(res.statusCode);
        if (status !== 0) {
            ret.status = status;
        }
        if (res.headers && res.headers['content-length']) {
            ret.content_length = safeParseInt(res.headers['content-length']);
        }
        return ret;
    },
    getJsonStringifyReplacer: () => (_, value) => {
        if (typeof value === 'bigint') {
            return value.toString();
        }
        return value;
    }
};
module.exports = utils;


/***/ }),

/***/ 1223:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * @module utils
 */
var crypto = __nccwpck_require__(6982);
var logger = __nccwpck_require__(2804);
var TraceID = __nccwpck_require__(5516);
var utils = {
    /**
     * Checks a HTTP response code, where 4xx are 'error' and 5xx are 'fault'.
     * @param {string} status - the HTTP response status code.
     * @returns [string] - 'error', 'fault' or nothing on no match
     * @alias module:utils.getCauseTypeFromHttpStatus
     */
    getCauseTypeFromHttpStatus: function getCauseTypeFromHttpStatus(status) {
        var stat = status.toString();
        if (stat.match(/^[4][0-9]{2}$/) !== null) {
            return 'error';
        }
        else if (stat.match(/^[5][0-9]{2}$/) !== null) {
            return 'fault';
        }
    },
    /**
     * Removes the query string parameters from a given http request path
     * as it may contain sensitive information
     *
     * Related issue: https://github.com/aws/aws-xray-sdk-node/issues/246
     *
     * Node documentation: https://nodejs.org/api/http.html#http_http_request_url_options_callback
     *
     * @param {string} path - options.path in a http.request callback
     * @returns [string] - removes query string element from path
     * @alias module:utils.stripQueryStringFromPath
     */
    stripQueryStringFromPath: function stripQueryStringFromPath(path) {
        return path ? path.split('?')[0] : '';
    },
    /**
     * Performs a case-insensitive wildcard match against two strings. This method works with pseduo-regex chars; specifically ? and * are supported.
     *   An asterisk (*) represents any combination of characters
     *   A question mark (?) represents any single character
     *
     * @param {string} pattern - the regex-like pattern to be compared against.
     * @param {string} text - the string to compare against the pattern.
     * @returns boolean
     * @alias module:utils.wildcardMatch
     */
    wildcardMatch: function wildcardMatch(pattern, text) {
        if (pattern === undefined || text === undefined) {
            return false;
        }
        if (pattern.length === 1 && pattern.charAt(0) === '*') {
            return true;
        }
        var patternLength = pattern.length;
        var textLength = text.length;
        var indexOfGlob = pattern.indexOf('*');
        pattern = pattern.toLowerCase();
        text = text.toLowerCase();
        // Infix globs are relatively rare, and the below search is expensive especially when
        // Balsa is used a lot. Check for infix globs and, in their absence, do the simple thing
        if (indexOfGlob === -1 || indexOfGlob === (patternLength - 1)) {
            var match = function simpleWildcardMatch() {
                var j = 0;
                for (var i = 0; i < patternLength; i++) {
                    var patternChar = pattern.charAt(i);
                    if (patternChar === '*') {
                        // Presumption for this method is that globs only occur at end
                        return true;
                    }
                    else if (patternChar === '?') {
                        if (j === textLength) {
                            return false;
                        } // No character to match
                        j++;
                    }
                    else {
                        if (j >= textLength || patternChar != text.charAt(j)) {
                            return false;
                        }
                        j++;
                    }
                }
                // Ate up all the pattern and didn't end at a glob, so a match will have consumed all
                // the text
                return j === textLength;
            };
            return match();
        }
        /*
         * The matchArray[i] is used to record if there is a match between the first i chars in =
         * text and the first j chars in pattern.
         * So will return matchArray[textLength+1] in the end
         * Loop from the beginning of the pattern
         * case not '*': if text[i]==pattern[j] or pattern[j] is '?', and matchArray[i] is true,
         *   set matchArray[i+1] to true, otherwise false
         * case '*': since '*' can match any globing, as long as there is a true in matchArray before i
         *   all the matchArray[i+1], matchArray[i+2],...,matchArray[textLength] could be true
        */
        var matchArray = [];
        matchArray[0] = true;
        for (var j = 0; j < patternLength; j++) {
            var i;
            var patternChar = pattern.charAt(j);
            if (patternChar != '*') {
                for (i = textLength - 1; i >= 0; i--) {
                    matchArray[i + 1] = !!matchArray[i] && (patternChar === '?' || (patternChar === text.charAt(i)));
                }
            }
            else {
                i = 0;
                while (i <= textLength && !matchArray[i]) {
                    i++;
                }
                for (i; i <= textLength; i++) {
                    matchArray[i] = true;
                }
            }
            matchArray[0] = (matchArray[0] && patternChar === '*');
        }
        return matchArray[textLength];
    },
    LambdaUtils: {
        validTraceData: function (xAmznTraceId) {
            var valid = false;
            if (xAmznTraceId) {
                var data = utils.processTraceData(xAmznTraceId);
                valid = !!(data && data.root && data.parent && data.sampled);
            }
            return valid;
        },
        /**
         * Populates trace ID, parent ID, and sampled decision of given segment. Will always populate valid values,
         * even if xAmznTraceId contains missing or invalid values. This ensures downstream services receive valid
         * headers.
         * @param {Segment} segment - Facade segment to be populated
         * @param {String} xAmznTraceId - Raw Trace Header to supply trace data
         * @returns {Boolean} - true if required fields are present and Trace ID is valid, false otherwise
         */
        populateTraceData: function (segment, xAmznTraceId) {
            logger.getLogger().debug('Lambda trace data found: ' + xAmznTraceId);
            let traceData = utils.processTraceData(xAmznTraceId);
            var valid = false;
            if (!traceData) {
                traceData = {};
                logger.getLogger().error('_X_AMZN_TRACE_ID is empty or has an invalid format');
            }
            else if (traceData.root && !traceData.parent && !traceData.sampled) {
                // Lambda PassThrough only has root, treat as valid in this case and mark the segment
                segment.noOp = true;
                valid = true;
            }
            else if (!traceData.root || !traceData.parent || !traceData.sampled) {
                logger.getLogger().error('_X_AMZN_TRACE_ID is missing required information');
            }
            else {
                valid = true;
            }
            segment.trace_id = TraceID.FromString(traceData.root).toString(); // Will always assign valid trace_id
            segment.id = traceData.parent || crypto.randomBytes(8).toString('hex');
            if (traceData.root && segment.trace_id !== traceData.root) {
                logger.getLogger().error('_X_AMZN_TRACE_ID contains invalid trace ID');
                valid = false;
            }
            if (!parseInt(traceData.sampled)) {
                segment.notTraced = true;
            }
            else {
                delete segment.notTraced;
            }
            if (traceData.data) {
                segment.additionalTraceData = traceData.data;
            }
            logger.getLogger().debug('Segment started: ' + JSON.stringify(traceData));
            return valid;
        }
    },
    /**
     * Splits out the data from the trace id format.  Used by the middleware.
     * @param {String} traceData - The additional trace data (typically in req.headers.x-amzn-trace-id).
     * @returns {object}
     * @alias module:mw_utils.processTraceData
     */
    processTraceData: function processTraceData(traceData) {
        var amznTraceData = {};
        var data = {};
        var reservedKeywords = ['root', 'parent', 'sampled', 'self'];
        var remainingBytes = 256;
        if (!(typeof traceData === 'string' && traceData)) {
            return amznTraceData;
        }
        traceData.split(';').forEach(function (header) {
            if (!header) {
                return;
            }
            var pair = header.split('=');
            if (pair[0] && pair[1]) {
                let key = pair[0].trim();
                let value = pair[1].trim();
                let lowerCaseKey = key.toLowerCase();
                let reserved = reservedKeywords.indexOf(lowerCaseKey) !== -1;
                if (reserved) {
                    amznTraceData[lowerCaseKey] = value;
                }
                else if (!reserved && remainingBytes - (lowerCaseKey.length + value.length) >= 0) {
                    data[key] = value;
                    remainingBytes -= (key.length + value.length);
                }
            }
        });
        amznTraceData['data'] = data;
        return amznTraceData;
    },
    /**
     * Makes a shallow copy of an object without given keys - keeps prototype
     * @param {Object} obj - The object to copy
     * @param {string[]} [keys=[]] - The keys that won't be copied
     * @param {boolean} [preservePrototype=false] - If true also copy prototype properties
     * @returns {}
     */
    objectWithoutProperties: function objectWithoutProperties(obj, keys, preservePrototype) {
        keys = Array.isArray(keys) ? keys : [];
        preservePrototype = typeof preservePrototype === 'boolean' ? preservePrototype : false;
        var target = preservePrototype ? Object.create(Object.getPrototypeOf(obj)) : {};
        for (var property in obj) {
            if (keys.indexOf(property) >= 0) {
                continue;
            }
            if (!Object.prototype.hasOwnProperty.call(obj, property)) {
                continue;
            }
            target[property] = obj[property];
        }
        return target;
    },
    /**
     * Safely gets an integer from a string or number
     * @param {String | Number} - input to cast to integer
     * @returns {Number} - Integer representation of input, or 0 if input is not castable to int
     */
    safeParseInt: (val) => {
        if (!val || isNaN(val)) {
            return 0;
        }
        return parseInt(val);
    }
};
module.exports = utils;


/***/ }),

/***/ 7976:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* eslint-disable max-len */


const util = __nccwpck_require__(9023);
const assert = __nccwpck_require__(2613);
const wrapEmitter = __nccwpck_require__(6315);
const async_hooks = __nccwpck_require__(290);

const CONTEXTS_SYMBOL = 'cls@contexts';
const ERROR_SYMBOL = 'error@context';

const DEBUG_CLS_HOOKED = process.env.DEBUG_CLS_HOOKED;

let currentUid = -1;

module.exports = {
  getNamespace: getNamespace,
  createNamespace: createNamespace,
  destroyNamespace: destroyNamespace,
  reset: reset,
  ERROR_SYMBOL: ERROR_SYMBOL
};

function Namespace(name) {
  this.name = name;
  // changed in 2.7: no default context
  this.active = null;
  this._set = [];
  this.id = null;
  this._contexts = new Map();
  this._indent = 0;
}

Namespace.prototype.set = function set(key, value) {
  if (!this.active) {
    throw new Error('No context available. ns.run() or ns.bind() must be called first.');
  }

  this.active[key] = value;

  if (DEBUG_CLS_HOOKED) {
    const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
    debug2(indentStr + 'CONTEXT-SET KEY:' + key + '=' + value + ' in ns:' + this.name + ' currentUid:' + currentUid + ' active:' + util.inspect(this.active, {showHidden:true, depth:2, colors:true}));
  }

  return value;
};

Namespace.prototype.get = function get(key) {
  if (!this.active) {
    if (DEBUG_CLS_HOOKED) {
      const asyncHooksCurrentId = async_hooks.currentId();
      const triggerId = async_hooks.triggerAsyncId();
      const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
      //debug2(indentStr + 'CONTEXT-GETTING KEY NO ACTIVE NS:' + key + '=undefined' + ' (' + this.name + ') currentUid:' + currentUid + ' active:' + util.inspect(this.active, {showHidden:true, depth:2, colors:true}));
      debug2(`${indentStr}CONTEXT-GETTING KEY NO ACTIVE NS: (${this.name}) ${key}=undefined currentUid:${currentUid} asyncHooksCurrentId:${asyncHooksCurrentId} triggerId:${triggerId} len:${this._set.length}`);
    }
    return undefined;
  }
  if (DEBUG_CLS_HOOKED) {
    const asyncHooksCurrentId = async_hooks.executionAsyncId();
    const triggerId = async_hooks.triggerAsyncId();
    const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
    debug2(indentStr + 'CONTEXT-GETTING KEY:' + key + '=' + this.active[key] + ' (' + this.name + ') currentUid:' + currentUid + ' active:' + util.inspect(this.active, {showHidden:true, depth:2, colors:true}));
    debug2(`${indentStr}CONTEXT-GETTING KEY: (${this.name}) ${key}=${this.active[key]} currentUid:${currentUid} asyncHooksCurrentId:${asyncHooksCurrentId} triggerId:${triggerId} len:${this._set.length} active:${util.inspect(this.active)}`);
  }
  return this.active[key];
};

Namespace.prototype.createContext = function createContext() {
  // Prototype inherit existing context if created a new child context within existing context.
  let context = Object.create(this.active ? this.active : Object.prototype);
  context._ns_name = this.name;
  context.id = currentUid;

  if (DEBUG_CLS_HOOKED) {
    const asyncHooksCurrentId = async_hooks.executionAsyncId();
    const triggerId = async_hooks.triggerAsyncId();
    const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
    debug2(`${indentStr}CONTEXT-CREATED Context: (${this.name}) currentUid:${currentUid} asyncHooksCurrentId:${asyncHooksCurrentId} triggerId:${triggerId} len:${this._set.length} context:${util.inspect(context, {showHidden:true, depth:2, colors:true})}`);
  }

  return context;
};

Namespace.prototype.run = function run(fn) {
  let context = this.createContext();
  this.enter(context);

  try {
    if (DEBUG_CLS_HOOKED) {
      const triggerId = async_hooks.triggerAsyncId();
      const asyncHooksCurrentId = async_hooks.executionAsyncId();
      const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
      debug2(`${indentStr}CONTEXT-RUN BEGIN: (${this.name}) currentUid:${currentUid} triggerId:${triggerId} asyncHooksCurrentId:${asyncHooksCurrentId} len:${this._set.length} context:${util.inspect(context)}`);
    }
    fn(context);
    return context;
  } catch (exception) {
    if (exception) {
      exception[ERROR_SYMBOL] = context;
    }
    throw exception;
  } finally {
    if (DEBUG_CLS_HOOKED) {
      const triggerId = async_hooks.triggerAsyncId();
      const asyncHooksCurrentId = async_hooks.executionAsyncId();
      const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
      debug2(`${indentStr}CONTEXT-RUN END: (${this.name}) currentUid:${currentUid} triggerId:${triggerId} asyncHooksCurrentId:${asyncHooksCurrentId} len:${this._set.length} ${util.inspect(context)}`);
    }
    this.exit(context);
  }
};

Namespace.prototype.runAndReturn = function runAndReturn(fn) {
  let value;
  this.run(function (context) {
    value = fn(context);
  });
  return value;
};

/**
 * Uses global Promise and assumes Promise is cls friendly or wrapped already.
 * @param {function} fn
 * @returns {*}
 */
Namespace.prototype.runPromise = function runPromise(fn) {
  let context = this.createContext();
  this.enter(context);

  let promise = fn(context);
  if (!promise || !promise.then || !promise.catch) {
    throw new Error('fn must return a promise.');
  }

  if (DEBUG_CLS_HOOKED) {
    debug2('CONTEXT-runPromise BEFORE: (' + this.name + ') currentUid:' + currentUid + ' len:' + this._set.length + ' ' + util.inspect(context));
  }

  return promise
    .then(result => {
      if (DEBUG_CLS_HOOKED) {
        debug2('CONTEXT-runPromise AFTER then: (' + this.name + ') currentUid:' + currentUid + ' len:' + this._set.length + ' ' + util.inspect(context));
      }
      this.exit(context);
      return result;
    })
    .catch(err => {
      err[ERROR_SYMBOL] = context;
      if (DEBUG_CLS_HOOKED) {
        debug2('CONTEXT-runPromise AFTER catch: (' + this.name + ') currentUid:' + currentUid + ' len:' + this._set.length + ' ' + util.inspect(context));
      }
      this.exit(context);
      throw err;
    });
};

Namespace.prototype.bind = function bindFactory(fn, context) {
  if (!context) {
    if (!this.active) {
      context = this.createContext();
    } else {
      context = this.active;
    }
  }

  let self = this;
  return function clsBind() {
    self.enter(context);
    try {
      return fn.apply(this, arguments);
    } catch (exception) {
      if (exception) {
        exception[ERROR_SYMBOL] = context;
      }
      throw exception;
    } finally {
      self.exit(context);
    }
  };
};

Namespace.prototype.enter = function enter(context) {
  assert.ok(context, 'context must be provided for entering');
  if (DEBUG_CLS_HOOKED) {
    const asyncHooksCurrentId = async_hooks.executionAsyncId();
    const triggerId = async_hooks.triggerAsyncId();
    const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
    debug2(`${indentStr}CONTEXT-ENTER: (${this.name}) currentUid:${currentUid} triggerId:${triggerId} asyncHooksCurrentId:${asyncHooksCurrentId} len:${this._set.length} ${util.inspect(context)}`);
  }

  this._set.push(this.active);
  this.active = context;
};

Namespace.prototype.exit = function exit(context) {
  assert.ok(context, 'context must be provided for exiting');
  if (DEBUG_CLS_HOOKED) {
    const asyncHooksCurrentId = async_hooks.executionAsyncId();
    const triggerId = async_hooks.triggerAsyncId();
    const indentStr = ' '.repeat(this._indent < 0 ? 0 : this._indent);
    debug2(`${indentStr}CONTEXT-EXIT: (${this.name}) currentUid:${currentUid} triggerId:${triggerId} asyncHooksCurrentId:${asyncHooksCurrentId} len:${this._set.length} ${util.inspect(context)}`);
  }

  // Fast path for most exits that are at the top of the stack
  if (this.active === context) {
    assert.ok(this._set.length, 'can\'t remove top context');
    this.active = this._set.pop();
    return;
  }

  // Fast search in the stack using lastIndexOf
  let index = this._set.lastIndexOf(context);

  if (index < 0) {
    if (DEBUG_CLS_HOOKED) {
      debug2('??ERROR?? context exiting but not entered - ignoring: ' + util.inspect(context));
    }
    assert.ok(index >= 0, 'context not currently entered; can\'t exit. \n' + util.inspect(this) + '\n' + util.inspect(context));
  } else {
    assert.ok(index, 'can\'t remove top context');
    this._set.splice(index, 1);
  }
};

Namespace.prototype.bindEmitter = function bindEmitter(emitter) {
  assert.ok(emitter.on && emitter.addListener && emitter.emit, 'can only bind real EEs');

  let namespace = this;
  let thisSymbol = 'context@' + this.name;

  // Capture the context active at the time the emitter is bound.
  function attach(listener) {
    if (!listener) {
      return;
    }
    if (!listener[CONTEXTS_SYMBOL]) {
      listener[CONTEXTS_SYMBOL] = Object.create(null);
    }

    listener[CONTEXTS_SYMBOL][thisSymbol] = {
      namespace: namespace,
      context: namespace.active
    };
  }

  // At emit time, bind the listener within the correct context.
  function bind(unwrapped) {
    if (!(unwrapped && unwrapped[CONTEXTS_SYMBOL])) {
      return unwrapped;
    }

    let wrapped = unwrapped;
    let unwrappedContexts = unwrapped[CONTEXTS_SYMBOL];
    Object.keys(unwrappedContexts).forEach(function (name) {
      let thunk = unwrappedContexts[name];
      wrapped = thunk.namespace.bind(wrapped, thunk.context);
    });
    return wrapped;
  }

  wrapEmitter(emitter, attach, bind);
};

/**
 * If an error comes out of a namespace, it will have a context attached to it.
 * This function knows how to find it.
 *
 * @param {Error} exception Possibly annotated error.
 */
Namespace.prototype.fromException = function fromException(exception) {
  return exception[ERROR_SYMBOL];
};

function getNamespace(name) {
  return process.namespaces[name];
}

function createNamespace(name) {
  assert.ok(name, 'namespace must be given a name.');

  if (DEBUG_CLS_HOOKED) {
    debug2(`NS-CREATING NAMESPACE (${name})`);
  }
  let namespace = new Namespace(name);
  namespace.id = currentUid;

  const hook = async_hooks.createHook({
    init(asyncId, type, triggerId, resource) {
      currentUid = async_hooks.executionAsyncId();

      //CHAIN Parent's Context onto child if none exists. This is needed to pass net-events.spec
      // let initContext = namespace.active;
      // if(!initContext && triggerId) {
      //   let parentContext = namespace._contexts.get(triggerId);
      //   if (parentContext) {
      //     namespace.active = parentContext;
      //     namespace._contexts.set(currentUid, parentContext);
      //     if (DEBUG_CLS_HOOKED) {
      //       const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
      //       debug2(`${indentStr}INIT [${type}] (${name}) WITH PARENT CONTEXT asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, true)} resource:${resource}`);
      //     }
      //   } else if (DEBUG_CLS_HOOKED) {
      //       const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
      //       debug2(`${indentStr}INIT [${type}] (${name}) MISSING CONTEXT asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, true)} resource:${resource}`);
      //     }
      // }else {
      //   namespace._contexts.set(currentUid, namespace.active);
      //   if (DEBUG_CLS_HOOKED) {
      //     const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
      //     debug2(`${indentStr}INIT [${type}] (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, true)} resource:${resource}`);
      //   }
      // }
      if(namespace.active) {
        namespace._contexts.set(asyncId, namespace.active);

        if (DEBUG_CLS_HOOKED) {
          const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
          debug2(`${indentStr}INIT [${type}] (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} resource:${resource}`);
        }
      }else if(currentUid === 0){
        // CurrentId will be 0 when triggered from C++. Promise events
        // https://github.com/nodejs/node/blob/master/doc/api/async_hooks.md#triggerid
        const triggerId = async_hooks.triggerAsyncId();
        const triggerIdContext = namespace._contexts.get(triggerId);
        if (triggerIdContext) {
          namespace._contexts.set(asyncId, triggerIdContext);
          if (DEBUG_CLS_HOOKED) {
            const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
            debug2(`${indentStr}INIT USING CONTEXT FROM TRIGGERID [${type}] (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, { showHidden: true, depth: 2, colors: true })} resource:${resource}`);
          }
        } else if (DEBUG_CLS_HOOKED) {
          const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
          debug2(`${indentStr}INIT MISSING CONTEXT [${type}] (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, { showHidden: true, depth: 2, colors: true })} resource:${resource}`);
        }
      }


      if(DEBUG_CLS_HOOKED && type === 'PROMISE'){
        debug2(util.inspect(resource, {showHidden: true}));
        const parentId = resource.parentId;
        const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
        debug2(`${indentStr}INIT RESOURCE-PROMISE [${type}] (${name}) parentId:${parentId} asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} resource:${resource}`);
      }

    },
    before(asyncId) {
      currentUid = async_hooks.executionAsyncId();
      let context;

      /*
      if(currentUid === 0){
        // CurrentId will be 0 when triggered from C++. Promise events
        // https://github.com/nodejs/node/blob/master/doc/api/async_hooks.md#triggerid
        //const triggerId = async_hooks.triggerAsyncId();
        context = namespace._contexts.get(asyncId); // || namespace._contexts.get(triggerId);
      }else{
        context = namespace._contexts.get(currentUid);
      }
      */

      //HACK to work with promises until they are fixed in node > 8.1.1
      context = namespace._contexts.get(asyncId) || namespace._contexts.get(currentUid);

      if (context) {
        if (DEBUG_CLS_HOOKED) {
          const triggerId = async_hooks.triggerAsyncId();
          const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
          debug2(`${indentStr}BEFORE (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} context:${util.inspect(context)}`);
          namespace._indent += 2;
        }

        namespace.enter(context);

      } else if (DEBUG_CLS_HOOKED) {
        const triggerId = async_hooks.triggerAsyncId();
        const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
        debug2(`${indentStr}BEFORE MISSING CONTEXT (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} namespace._contexts:${util.inspect(namespace._contexts, {showHidden:true, depth:2, colors:true})}`);
        namespace._indent += 2;
      }
    },
    after(asyncId) {
      currentUid = async_hooks.executionAsyncId();
      let context; // = namespace._contexts.get(currentUid);
      /*
      if(currentUid === 0){
        // CurrentId will be 0 when triggered from C++. Promise events
        // https://github.com/nodejs/node/blob/master/doc/api/async_hooks.md#triggerid
        //const triggerId = async_hooks.triggerAsyncId();
        context = namespace._contexts.get(asyncId); // || namespace._contexts.get(triggerId);
      }else{
        context = namespace._contexts.get(currentUid);
      }
      */
      //HACK to work with promises until they are fixed in node > 8.1.1
      context = namespace._contexts.get(asyncId) || namespace._contexts.get(currentUid);

      if (context) {
        if (DEBUG_CLS_HOOKED) {
          const triggerId = async_hooks.triggerAsyncId();
          namespace._indent -= 2;
          const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
          debug2(`${indentStr}AFTER (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} context:${util.inspect(context)}`);
        }

        namespace.exit(context);

      } else if (DEBUG_CLS_HOOKED) {
        const triggerId = async_hooks.triggerAsyncId();
        namespace._indent -= 2;
        const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
        debug2(`${indentStr}AFTER MISSING CONTEXT (${name}) asyncId:${asyncId} currentUid:${currentUid} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} context:${util.inspect(context)}`);
      }
    },
    destroy(asyncId) {
      currentUid = async_hooks.executionAsyncId();
      if (DEBUG_CLS_HOOKED) {
        const triggerId = async_hooks.triggerAsyncId();
        const indentStr = ' '.repeat(namespace._indent < 0 ? 0 : namespace._indent);
        debug2(`${indentStr}DESTROY (${name}) currentUid:${currentUid} asyncId:${asyncId} triggerId:${triggerId} active:${util.inspect(namespace.active, {showHidden:true, depth:2, colors:true})} context:${util.inspect(namespace._contexts.get(currentUid))}`);
      }

      namespace._contexts.delete(asyncId);
    }
  });

  hook.enable();

  process.namespaces[name] = namespace;
  return namespace;
}

function destroyNamespace(name) {
  let namespace = getNamespace(name);

  assert.ok(namespace, 'can\'t delete nonexistent namespace! "' + name + '"');
  assert.ok(namespace.id, 'don\'t assign to process.namespaces directly! ' + util.inspect(namespace));

  process.namespaces[name] = null;
}

function reset() {
  // must unregister async listeners
  if (process.namespaces) {
    Object.keys(process.namespaces).forEach(function (name) {
      destroyNamespace(name);
    });
  }
  process.namespaces = Object.create(null);
}

process.namespaces = {};

//const fs = require('fs');
function debug2(...args) {
  if (DEBUG_CLS_HOOKED) {
    //fs.writeSync(1, `${util.format(...args)}\n`);
    process._rawDebug(`${util.format(...args)}`);
  }
}

/*function getFunctionName(fn) {
  if (!fn) {
    return fn;
  }
  if (typeof fn === 'function') {
    if (fn.name) {
      return fn.name;
    }
    return (fn.toString().trim().match(/^function\s*([^\s(]+)/) || [])[1];
  } else if (fn.constructor && fn.constructor.name) {
    return fn.constructor.name;
  }
}*/




/***/ }),

/***/ 6315:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var shimmer = __nccwpck_require__(2213);
var wrap    = shimmer.wrap;
var unwrap  = shimmer.unwrap;

// Default to complaining loudly when things don't go according to plan.
// dunderscores are boring
var SYMBOL = 'wrap@before';

// Sets a property on an object, preserving its enumerability.
// This function assumes that the property is already writable.
function defineProperty(obj, name, value) {
  var enumerable = !!obj[name] && obj.propertyIsEnumerable(name);
  Object.defineProperty(obj, name, {
    configurable: true,
    enumerable: enumerable,
    writable: true,
    value: value
  });
}

function _process(self, listeners) {
  var l = listeners.length;
  for (var p = 0; p < l; p++) {
    var listener = listeners[p];
    // set up the listener so that onEmit can do whatever it needs
    var before = self[SYMBOL];
    if (typeof before === 'function') {
      before(listener);
    }
    else if (Array.isArray(before)) {
      var length = before.length;
      for (var i = 0; i < length; i++) before[i](listener);
    }
  }
}

function _listeners(self, event) {
  var listeners;
  listeners = self._events && self._events[event];
  if (!Array.isArray(listeners)) {
    if (listeners) {
      listeners = [listeners];
    }
    else {
      listeners = [];
    }
  }

  return listeners;
}

function _findAndProcess(self, event, before) {
  var after = _listeners(self, event);
  var unprocessed = after.filter(function(fn) { return before.indexOf(fn) === -1; });
  if (unprocessed.length > 0) _process(self, unprocessed);
}

function _wrap(unwrapped, visit) {
  if (!unwrapped) return;

  var wrapped = unwrapped;
  if (typeof unwrapped === 'function') {
    wrapped = visit(unwrapped);
  }
  else if (Array.isArray(unwrapped)) {
    wrapped = [];
    for (var i = 0; i < unwrapped.length; i++) {
      wrapped[i] = visit(unwrapped[i]);
    }
  }
  return wrapped;
}

module.exports = function wrapEmitter(emitter, onAddListener, onEmit) {
  if (!emitter || !emitter.on || !emitter.addListener ||
      !emitter.removeListener || !emitter.emit) {
    throw new Error("can only wrap real EEs");
  }

  if (!onAddListener) throw new Error("must have function to run on listener addition");
  if (!onEmit) throw new Error("must have function to wrap listeners when emitting");

  /* Attach a context to a listener, and make sure that this hook stays
   * attached to the emitter forevermore.
   */
  function adding(on) {
    return function added(event, listener) {
      var existing = _listeners(this, event).slice();

      try {
        var returned = on.call(this, event, listener);
        _findAndProcess(this, event, existing);
        return returned;
      }
      finally {
        // old-style streaming overwrites .on and .addListener, so rewrap
        if (!this.on.__wrapped) wrap(this, 'on', adding);
        if (!this.addListener.__wrapped) wrap(this, 'addListener', adding);
      }
    };
  }

  function emitting(emit) {
    return function emitted(event) {
      if (!this._events || !this._events[event]) return emit.apply(this, arguments);

      var unwrapped = this._events[event];

      /* Ensure that if removeListener gets called, it's working with the
       * unwrapped listeners.
       */
      function remover(removeListener) {
        return function removed() {
          this._events[event] = unwrapped;
          try {
            return removeListener.apply(this, arguments);
          }
          finally {
            unwrapped = this._events[event];
            this._events[event] = _wrap(unwrapped, onEmit);
          }
        };
      }
      wrap(this, 'removeListener', remover);

      try {
        /* At emit time, ensure that whatever else is going on, removeListener will
         * still work while at the same time running whatever hooks are necessary to
         * make sure the listener is run in the correct context.
         */
        this._events[event] = _wrap(unwrapped, onEmit);
        return emit.apply(this, arguments);
      }
      finally {
        /* Ensure that regardless of what happens when preparing and running the
         * listeners, the status quo ante is restored before continuing.
         */
        unwrap(this, 'removeListener');
        this._events[event] = unwrapped;
      }
    };
  }

  // support multiple onAddListeners
  if (!emitter[SYMBOL]) {
    defineProperty(emitter, SYMBOL, onAddListener);
  }
  else if (typeof emitter[SYMBOL] === 'function') {
    defineProperty(emitter, SYMBOL, [emitter[SYMBOL], onAddListener]);
  }
  else if (Array.isArray(emitter[SYMBOL])) {
    emitter[SYMBOL].push(onAddListener);
  }

  // only wrap the core functions once
  if (!emitter.__wrapped) {
    wrap(emitter, 'addListener', adding);
    wrap(emitter, 'on',          adding);
    wrap(emitter, 'emit',        emitting);

    defineProperty(emitter, '__unwrap', function () {
      unwrap(emitter, 'addListener');
      unwrap(emitter, 'on');
      unwrap(emitter, 'emit');
      delete emitter[SYMBOL];
      delete emitter.__wrapped;
    });
    defineProperty(emitter, '__wrapped', true);
  }
};


/***/ }),

/***/ 973:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(5302)
const { safeRe: re, t } = __nccwpck_require__(6937)
const cmp = __nccwpck_require__(2660)
const debug = __nccwpck_require__(1121)
const SemVer = __nccwpck_require__(677)
const Range = __nccwpck_require__(2708)


/***/ }),

/***/ 2708:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(2201)
const cache = new LRU()

const parseOptions = __nccwpck_require__(5302)
const Comparator = __nccwpck_require__(973)
const debug = __nccwpck_require__(1121)
const SemVer = __nccwpck_require__(677)
const trimComparatorWhitespace = __nccwpck_require__(2523)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(6937)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(4327)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 677:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1121)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(4327)
const { safeRe: re, t } = __nccwpck_require__(6937)

const parseOptions = __nccwpck_require__(5302)
const { compareIdentifiers } = __nccwpck_require__(94)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 7545:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(3075)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 2660:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(3552)
const neq = __nccwpck_require__(7948)
const gt = __nccwpck_require__(6449)
const gte = __nccwpck_require__(7170)
const lt = __nccwpck_require__(8414)
const lte = __nccwpck_require__(3511)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 1391:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const parse = __nccwpck_require__(3075)
const { safeRe: re, t } = __nccwpck_require__(6937)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 2314:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 9492:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 875:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 8693:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(3075)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 3552:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6449:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 7170:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 3172:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 8414:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 3511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 3837:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 441:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 7948:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 3075:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 498:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 7908:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(3075)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 3331:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(875)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 2738:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(2314)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 5997:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(2708)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 8570:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(2314)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 9148:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(3075)
const constants = __nccwpck_require__(4327)
const SemVer = __nccwpck_require__(677)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 6650:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(3075)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 530:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(6937)
const constants = __nccwpck_require__(4327)
const SemVer = __nccwpck_require__(677)
const identifiers = __nccwpck_require__(94)
const parse = __nccwpck_require__(3075)
const valid = __nccwpck_require__(6650)
const clean = __nccwpck_require__(7545)
const inc = __nccwpck_require__(3172)
const diff = __nccwpck_require__(8693)
const major = __nccwpck_require__(3837)
const minor = __nccwpck_require__(441)
const patch = __nccwpck_require__(498)
const prerelease = __nccwpck_require__(7908)
const compare = __nccwpck_require__(875)
const rcompare = __nccwpck_require__(3331)
const compareLoose = __nccwpck_require__(9492)
const compareBuild = __nccwpck_require__(2314)
const sort = __nccwpck_require__(8570)
const rsort = __nccwpck_require__(2738)
const gt = __nccwpck_require__(6449)
const lt = __nccwpck_require__(8414)
const eq = __nccwpck_require__(3552)
const neq = __nccwpck_require__(7948)
const gte = __nccwpck_require__(7170)
const lte = __nccwpck_require__(3511)
const cmp = __nccwpck_require__(2660)
const coerce = __nccwpck_require__(1391)
const truncate = __nccwpck_require__(9148)
const Comparator = __nccwpck_require__(973)
const Range = __nccwpck_require__(2708)
const satisfies = __nccwpck_require__(5997)
const toComparators = __nccwpck_require__(1628)
const maxSatisfying = __nccwpck_require__(1119)
const minSatisfying = __nccwpck_require__(9933)
const minVersion = __nccwpck_require__(3808)
const validRange = __nccwpck_require__(6251)
const outside = __nccwpck_require__(374)
const gtr = __nccwpck_require__(4090)
const ltr = __nccwpck_require__(3903)
const intersects = __nccwpck_require__(9375)
const simplifyRange = __nccwpck_require__(566)
const subset = __nccwpck_require__(7607)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 4327:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1121:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 94:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 2201:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 5302:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 6937:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(4327)
const debug = __nccwpck_require__(1121)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 2523:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(4327)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 4090:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(374)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 9375:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(2708)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 3903:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(374)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 1119:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const Range = __nccwpck_require__(2708)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 9933:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const Range = __nccwpck_require__(2708)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 3808:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const Range = __nccwpck_require__(2708)
const gt = __nccwpck_require__(6449)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 374:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(677)
const Comparator = __nccwpck_require__(973)
const { ANY } = Comparator
const Range = __nccwpck_require__(2708)
const satisfies = __nccwpck_require__(5997)
const gt = __nccwpck_require__(6449)
const lt = __nccwpck_require__(8414)
const lte = __nccwpck_require__(3511)
const gte = __nccwpck_require__(7170)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 566:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(5997)
const compare = __nccwpck_require__(875)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 7607:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(2708)
const Comparator = __nccwpck_require__(973)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(5997)
const compare = __nccwpck_require__(875)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 1628:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(2708)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 6251:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(2708)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 2213:
/***/ ((module) => {



function isFunction (funktion) {
  return typeof funktion === 'function'
}

// Default to complaining loudly when things don't go according to plan.
var logger = console.error.bind(console)

// Sets a property on an object, preserving its enumerability.
// This function assumes that the property is already writable.
function defineProperty (obj, name, value) {
  var enumerable = !!obj[name] && obj.propertyIsEnumerable(name)
  Object.defineProperty(obj, name, {
    configurable: true,
    enumerable: enumerable,
    writable: true,
    value: value
  })
}

// Keep initialization idempotent.
function shimmer (options) {
  if (options && options.logger) {
    if (!isFunction(options.logger)) logger("new logger isn't a function, not replacing")
    else logger = options.logger
  }
}

function wrap (nodule, name, wrapper) {
  if (!nodule || !nodule[name]) {
    logger('no original function ' + name + ' to wrap')
    return
  }

  if (!wrapper) {
    logger('no wrapper function')
    logger((new Error()).stack)
    return
  }

  if (!isFunction(nodule[name]) || !isFunction(wrapper)) {
    logger('original object and wrapper must be functions')
    return
  }

  var original = nodule[name]
  var wrapped = wrapper(original, name)

  defineProperty(wrapped, '__original', original)
  defineProperty(wrapped, '__unwrap', function () {
    if (nodule[name] === wrapped) defineProperty(nodule, name, original)
  })
  defineProperty(wrapped, '__wrapped', true)

  defineProperty(nodule, name, wrapped)
  return wrapped
}

function massWrap (nodules, names, wrapper) {
  if (!nodules) {
    logger('must provide one or more modules to patch')
    logger((new Error()).stack)
    return
  } else if (!Array.isArray(nodules)) {
    nodules = [nodules]
  }

  if (!(names && Array.isArray(names))) {
    logger('must provide one or more functions to wrap on modules')
    return
  }

  nodules.forEach(function (nodule) {
    names.forEach(function (name) {
      wrap(nodule, name, wrapper)
    })
  })
}

function unwrap (nodule, name) {
  if (!nodule || !nodule[name]) {
    logger('no function to unwrap.')
    logger((new Error()).stack)
    return
  }

  if (!nodule[name].__unwrap) {
    logger('no original to unwrap to -- has ' + name + ' already been unwrapped?')
  } else {
    return nodule[name].__unwrap()
  }
}

function massUnwrap (nodules, names) {
  if (!nodules) {
    logger('must provide one or more modules to patch')
    logger((new Error()).stack)
    return
  } else if (!Array.isArray(nodules)) {
    nodules = [nodules]
  }

  if (!(names && Array.isArray(names))) {
    logger('must provide one or more functions to unwrap on modules')
    return
  }

  nodules.forEach(function (nodule) {
    names.forEach(function (name) {
      unwrap(nodule, name)
    })
  })
}

shimmer.wrap = wrap
shimmer.massWrap = massWrap
shimmer.unwrap = unwrap
shimmer.massUnwrap = massUnwrap

module.exports = shimmer


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 290:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("async_hooks");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 7194:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dgram");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5921:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"services":{"dynamodb":{"operations":{"batchGetItem":{"request_descriptors":{"RequestItems":{"get_keys":true,"rename_to":"table_names"}},"response_parameters":["ConsumedCapacity"]},"batchWriteItem":{"request_descriptors":{"RequestItems":{"get_keys":true,"rename_to":"table_names"}},"response_parameters":["ConsumedCapacity","ItemCollectionMetrics"]},"createTable":{"request_parameters":["GlobalSecondaryIndexes","LocalSecondaryIndexes","ProvisionedThroughput","TableName"]},"deleteItem":{"request_parameters":["TableName"],"response_parameters":["ConsumedCapacity","ItemCollectionMetrics"]},"deleteTable":{"request_parameters":["TableName"]},"describeTable":{"request_parameters":["TableName"]},"getItem":{"request_parameters":["ConsistentRead","ProjectionExpression","TableName"],"response_parameters":["ConsumedCapacity"]},"listTables":{"request_parameters":["ExclusiveStartTableName","Limit"],"response_descriptors":{"TableNames":{"list":true,"get_count":true,"rename_to":"table_count"}}},"putItem":{"request_parameters":["TableName"],"response_parameters":["ConsumedCapacity","ItemCollectionMetrics"]},"query":{"request_parameters":["AttributesToGet","ConsistentRead","IndexName","Limit","ProjectionExpression","ScanIndexForward","Select","TableName"],"response_parameters":["ConsumedCapacity"]},"scan":{"request_parameters":["AttributesToGet","ConsistentRead","IndexName","Limit","ProjectionExpression","Segment","Select","TableName","TotalSegments"],"response_parameters":["ConsumedCapacity","Count","ScannedCount"]},"updateItem":{"request_parameters":["TableName"],"response_parameters":["ConsumedCapacity","ItemCollectionMetrics"]},"updateTable":{"request_parameters":["AttributeDefinitions","GlobalSecondaryIndexUpdates","ProvisionedThroughput","TableName"]}}},"sqs":{"operations":{"addPermission":{"request_parameters":["Label","QueueUrl"]},"changeMessageVisibility":{"request_parameters":["QueueUrl","VisibilityTimeout"]},"changeMessageVisibilityBatch":{"request_parameters":["QueueUrl"],"response_parameters":["Failed"]},"createQueue":{"request_parameters":["Attributes","QueueName"]},"deleteMessage":{"request_parameters":["QueueUrl"]},"deleteMessageBatch":{"request_parameters":["QueueUrl"],"response_parameters":["Failed"]},"deleteQueue":{"request_parameters":["QueueUrl"]},"getQueueAttributes":{"request_parameters":["QueueUrl"],"response_parameters":["Attributes"]},"getQueueUrl":{"request_parameters":["QueueName","QueueOwnerAWSAccountId"],"response_parameters":["QueueUrl"]},"listDeadLetterSourceQueues":{"request_parameters":["QueueUrl"],"response_parameters":["QueueUrls"]},"listQueues":{"request_parameters":["QueueNamePrefix"],"response_descriptors":{"QueueUrls":{"list":true,"get_count":true,"rename_to":"queue_count"}}},"purgeQueue":{"request_parameters":["QueueUrl"]},"receiveMessage":{"request_parameters":["AttributeNames","MaxNumberOfMessages","MessageAttributeNames","QueueUrl","VisibilityTimeout","WaitTimeSeconds"],"response_descriptors":{"Messages":{"list":true,"get_count":true,"rename_to":"message_count"}}},"removePermission":{"request_parameters":["QueueUrl"]},"sendMessage":{"request_parameters":["DelaySeconds","QueueUrl"],"request_descriptors":{"MessageAttributes":{"get_keys":true,"rename_to":"message_attribute_names"}},"response_parameters":["MessageId"]},"sendMessageBatch":{"request_parameters":["QueueUrl"],"request_descriptors":{"Entries":{"list":true,"get_count":true,"rename_to":"message_count"}},"response_descriptors":{"Failed":{"list":true,"get_count":true,"rename_to":"failed_count"},"Successful":{"list":true,"get_count":true,"rename_to":"successful_count"}}},"setQueueAttributes":{"request_parameters":["QueueUrl"],"request_descriptors":{"Attributes":{"get_keys":true,"rename_to":"attribute_names"}}}}},"sns":{"operations":{"publish":{"request_parameters":["TopicArn"]},"publishBatch":{"request_parameters":["TopicArn"]}}},"lambda":{"operations":{"invoke":{"request_parameters":["FunctionName","InvocationType","LogType","Qualifier"],"response_parameters":["FunctionError","StatusCode"]},"invokeAsync":{"request_parameters":["FunctionName"],"response_parameters":["Status"]}}},"s3":{"operations":{"abortMultipartUpload":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"completeMultipartUpload":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"copyObject":{"request_parameters":["CopySource","Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"createBucket":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"createMultipartUpload":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucket":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketAnalyticsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketCors":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketEncryption":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketInventoryConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketLifecycle":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketMetricsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketPolicy":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketReplication":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketTagging":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteBucketWebsite":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteObject":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteObjectTagging":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"deleteObjects":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketAccelerateConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketAcl":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketAnalyticsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketCors":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketEncryption":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketInventoryConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketLifecycle":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketLifecycleConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketLocation":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketLogging":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketMetricsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketNotification":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketNotificationConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketPolicy":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketReplication":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketRequestPayment":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketTagging":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketVersioning":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getBucketWebsite":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getObject":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getObjectAcl":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getObjectTagging":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"getObjectTorrent":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"headBucket":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"headObject":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listBucketAnalyticsConfigurations":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listBucketInventoryConfigurations":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listBucketMetricsConfigurations":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listMultipartUploads":{"request_parameters":["Prefix"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listObjectVersions":{"request_parameters":["Prefix"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listObjects":{"request_parameters":["Prefix"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listObjectsV2":{"request_parameters":["Prefix"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"listParts":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketAccelerateConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketAcl":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketAnalyticsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketCors":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketEncryption":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketInventoryConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketLifecycle":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketLifecycleConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketLogging":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketMetricsConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketNotification":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketNotificationConfiguration":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketPolicy":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketReplication":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketRequestPayment":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketTagging":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketVersioning":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putBucketWebsite":{"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putObject":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putObjectAcl":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"putObjectTagging":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"restoreObject":{"request_parameters":["Key","VersionId"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"uploadPart":{"request_parameters":["Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}},"uploadPartCopy":{"request_parameters":["CopySource","Key"],"request_descriptors":{"Bucket":{"rename_to":"bucket_name"}}}}},"sagemakerruntime":{"operations":{"invokeEndpoint":{"request_parameters":["EndpointName"]}}}}}');

/***/ }),

/***/ 2829:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"default":{"fixed_target":1,"rate":0.05},"version":2}');

/***/ }),

/***/ 2669:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"name":"aws-xray-sdk-core","version":"3.12.0","description":"AWS X-Ray SDK for Javascript","author":"Amazon Web Services","contributors":["Sandra McMullen <mcmuls@amazon.com>","William Armiros <armiros@amazon.com>","Moritz Onken <onken@netcubed.de>"],"files":["dist/lib/**/*","LICENSE","README.md"],"main":"dist/lib/index.js","types":"dist/lib/index.d.ts","engines":{"node":">= 14.x"},"directories":{"test":"test"},"//":"@types/cls-hooked is exposed in API so must be in dependencies, not devDependencies","dependencies":{"@aws-sdk/types":"^3.4.1","@smithy/service-error-classification":"^2.0.4","@types/cls-hooked":"^4.3.3","atomic-batcher":"^1.0.2","cls-hooked":"^4.2.2","semver":"^7.5.3"},"devDependencies":{"@aws/lambda-invoke-store":"^0.2.0"},"scripts":{"prepare":"npm run compile","compile":"tsc && npm run copy-lib && npm run copy-test","copy-lib":"find lib -type f \\\\( -name \'*.d.ts\' -o -name \'*.json\' \\\\) | xargs -I % ../../scripts/cp-with-structure.sh % dist","copy-test":"find test -name \'*.json\' | xargs -I % ../../scripts/cp-with-structure.sh % dist","lint":"eslint .","lint:fix":"eslint . --fix","test":"npm run compile && mocha --recursive ./dist/test/ -R spec && tsd && mocha --recursive ./dist/test_async/ -R spec","test-d":"tsd","test-async":"npm run compile && mocha --recursive ./dist/test_async/ -R spec","clean":"rm -rf dist && rm -rf node_modules","testcov":"nyc npm run test","reportcov":"nyc report --reporter=text-lcov > coverage.lcov"},"keywords":["amazon","api","aws","core","xray","x-ray","x ray"],"license":"Apache-2.0","repository":"https://github.com/aws/aws-xray-sdk-node/tree/master/packages/core","gitHead":"51831b9577e061cea36644a7e19f9cf0cc28fc8a"}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ handler)
});

;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/constants.js
/**
 * The indent level for JSON logs.
 *
 * By default Logger will use the `LogJsonIndent.COMPACT` indent level, which
 * produces logs on a single line. This is the most efficient option for
 * CloudWatch Logs.
 *
 * When enabling the `POWERTOOLS_DEV` environment variable, Logger will use the
 * `LogJsonIndent.PRETTY` indent level, which indents the JSON logs for easier
 * reading.
 */
const LogJsonIndent = {
    PRETTY: 4,
    COMPACT: 0,
};
const LogLevel = {
    TRACE: 'TRACE',
    DEBUG: 'DEBUG',
    INFO: 'INFO',
    WARN: 'WARN',
    ERROR: 'ERROR',
    SILENT: 'SILENT',
    CRITICAL: 'CRITICAL',
};
/**
 * Numeric values for each log level.
 */
const LogLevelThreshold = {
    TRACE: 6,
    DEBUG: 8,
    INFO: 12,
    WARN: 16,
    ERROR: 20,
    CRITICAL: 24,
    SILENT: 28,
};
/**
 * Reserved keys that are included in every log item when using the default log formatter.
 *
 * These keys are reserved and cannot be overwritten by custom log attributes.
 */
const ReservedKeys = [
    'level',
    'message',
    'sampling_rate',
    'service',
    'timestamp',
];
/**
 * Message logged when an uncaught error occurs in a Lambda function.
 */
const UncaughtErrorLogMessage = 'Uncaught error detected, flushing log buffer before exit';


// EXTERNAL MODULE: ../../../node_modules/@aws/lambda-invoke-store/dist-cjs/invoke-store.js
var invoke_store = __nccwpck_require__(870);
;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/constants.js
const constants_AWS_LAMBDA_INITIALIZATION_TYPE_ENV_VAR = 'AWS_LAMBDA_INITIALIZATION_TYPE';
const AWS_LAMBDA_MAX_CONCURRENCY = 'AWS_LAMBDA_MAX_CONCURRENCY';
const POWERTOOLS_DEV_ENV_VAR = 'POWERTOOLS_DEV';
const POWERTOOLS_SERVICE_NAME_ENV_VAR = 'POWERTOOLS_SERVICE_NAME';
const XRAY_TRACE_ID_ENV_VAR = '_X_AMZN_TRACE_ID';


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/envUtils.js


/**
 * Get a string from the environment variables.
 *
 * @example
 * ```ts
 * import { getStringFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getStringFromEnv({
 *   key: 'MY_ENV_VAR',
 *   errorMessage: 'MY_ENV_VAR is required for this function',
 * });
 * ```
 *
 * By default, the value is trimmed and always required.
 *
 * You can also provide a default value, which will be returned if the environment variable is not set instead of throwing an error.
 *
 * @example
 * ```ts
 * import { getStringFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getStringFromEnv({
 *   key: 'MY_ENV_VAR',
 *   defaultValue: 'defaultValue',
 * });
 * ```
 *
 * @param options - The options for getting the string.
 * @param options.key - The key of the environment variable.
 * @param options.defaultValue - Optional default value to return if the environment variable is not set.
 * @param options.errorMessage - Optional error message to throw if the environment variable is not set and no default value is provided. Defaults to `"Environment variable <key> is required"`.
 */
const getStringFromEnv = ({ key, defaultValue, errorMessage, }) => {
    const value = process.env[key];
    if (value === undefined) {
        if (defaultValue !== undefined) {
            return defaultValue;
        }
        if (errorMessage) {
            throw new Error(errorMessage);
        }
        throw new Error(`Environment variable ${key} is required`);
    }
    return value.trim();
};
/**
 * Get a number from the environment variables.
 *
 * @example
 * ```ts
 * import { getNumberFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getNumberFromEnv({
 *   key: 'MY_ENV_VAR',
 *   errorMessage: 'MY_ENV_VAR is required for this function',
 * });
 * ```
 *
 * By default, the value is trimmed before being converted to a number and always required.
 *
 * You can also provide a default value, which will be returned if the environment variable is not set instead of throwing an error.
 *
 * @example
 * ```ts
 * import { getNumberFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getNumberFromEnv({
 *   key: 'MY_ENV_VAR',
 *   defaultValue: 42,
 * });
 * ```
 *
 * @param options - The options for getting the number.
 * @param options.key - The key of the environment variable.
 * @param options.defaultValue - The default value to return if the environment variable is not set.
 * @param options.errorMessage - Optional error message to throw if the environment variable is not set and no default value is provided. Defaults to `"Environment variable <key> is required"`.
 */
const getNumberFromEnv = ({ key, defaultValue, errorMessage, }) => {
    const value = getStringFromEnv({
        key,
        defaultValue: String(defaultValue),
        errorMessage,
    });
    const parsedValue = Number(value);
    if (Number.isNaN(parsedValue)) {
        throw new TypeError(`Environment variable ${key} must be a number`);
    }
    return parsedValue;
};
const truthyValues = new Set(['1', 'y', 'yes', 't', 'true', 'on']);
const falsyValues = new Set(['0', 'n', 'no', 'f', 'false', 'off']);
/**
 * Get a boolean from the environment variables.
 *
 * @example
 * ```ts
 * import { getBooleanFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getBooleanFromEnv({
 *   key: 'MY_ENV_VAR',
 *   errorMessage: 'MY_ENV_VAR is required for this function',
 * });
 * ```
 *
 * By default, the value is trimmed before being converted to a boolean and always required.
 *
 * You can also provide a default value, which will be returned if the environment variable is not set instead of throwing an error.
 *
 * @example
 * ```ts
 * import { getBooleanFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getBooleanFromEnv({
 *   key: 'MY_ENV_VAR',
 *   defaultValue: true,
 * });
 * ```
 *
 * By default, the value is parsed as a boolean. You can also provide an option to extend the parsing of the boolean value to include common string representations.
 *
 * @example
 * ```ts
 * import { getBooleanFromEnv } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const myEnvVar = getBooleanFromEnv({
 *   key: 'MY_ENV_VAR',
 *   defaultValue: true,
 *   extendedParsing: true,
 * });
 * ```
 *
 * The following values are considered `true`:
 * - `"true"`
 * - `"1"`
 * - `"yes"`
 * - `"on"`
 * - `"y"`
 *
 * The following values are considered `false`:
 * - `"false"`
 * - `"0"`
 * - `"no"`
 * - `"off"`
 * - `"n"`
 *
 * @param options - The options for getting the boolean.
 * @param options.key - The key of the environment variable.
 * @param options.defaultValue - The default value to return if the environment variable is not set.
 * @param options.errorMessage - Optional error message to throw if the environment variable is not set and no default value is provided. Defaults to `"Environment variable <key> is required"`.
 * @param options.extendedParsing - Whether to extend the parsing of the boolean value to include common string representations like `'1'`, `'y'`, `'yes'`, `'t'`, `'true'`, `'on'` for `true` and `'0'`, `'n'`, `'no'`, `'f'`, `'false'`, `'off'` for `false`.
 */
const getBooleanFromEnv = ({ key, defaultValue, errorMessage, extendedParsing, }) => {
    const value = getStringFromEnv({
        key,
        defaultValue: String(defaultValue),
        errorMessage,
    });
    const parsedValue = value.toLowerCase();
    if (extendedParsing) {
        if (truthyValues.has(parsedValue)) {
            return true;
        }
        if (falsyValues.has(parsedValue)) {
            return false;
        }
    }
    if (parsedValue !== 'true' && parsedValue !== 'false') {
        throw new Error(`Environment variable ${key} must be a boolean`);
    }
    return parsedValue === 'true';
};
/**
 * Check if the current invocation is running in a development environment.
 *
 * This is determined by the `POWERTOOLS_DEV` environment variable.
 *
 * @example
 * ```ts
 * import { isDevMode } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const isDev = isDevMode();
 * ```
 */
const isDevMode = () => {
    try {
        return getBooleanFromEnv({
            key: POWERTOOLS_DEV_ENV_VAR,
            extendedParsing: true,
        });
    }
    catch {
        return false;
    }
};
/**
 * Check if the code is running inside an actual AWS Lambda execution environment.
 *
 * This is determined by the `AWS_LAMBDA_INITIALIZATION_TYPE` environment variable,
 * which is set by the Lambda runtime to either `on-demand` or `provisioned-concurrency`.
 *
 * When the variable is not set, or when running in development mode - see {@link isDevMode | `isDevMode()`} -
 * the function returns `false`, e.g. during local development or in tests.
 *
 * @example
 * ```ts
 * import { isRunningInLambda } from '@aws-lambda-powertools/commons/utils/env';
 *
 * if (isRunningInLambda()) {
 *   // do something that requires a real Lambda execution environment
 * }
 * ```
 */
const isRunningInLambda = () => {
    const initializationType = getStringFromEnv({
        key: AWS_LAMBDA_INITIALIZATION_TYPE_ENV_VAR,
        defaultValue: 'unknown',
    });
    return !isDevMode() && initializationType !== 'unknown';
};
/**
 * Get the service name from the environment variables.
 *
 * This is determined by the `POWERTOOLS_SERVICE_NAME` environment variable.
 *
 * @example
 * ```ts
 * import { getServiceName } from '@aws-lambda-powertools/commons/utils/env';
 *
 * const serviceName = getServiceName();
 * ```
 */
const getServiceName = () => {
    return getStringFromEnv({
        key: POWERTOOLS_SERVICE_NAME_ENV_VAR,
        defaultValue: '',
    });
};
/**
 * Get the AWS X-Ray Trace data from the lambda RIC async context or the  `_X_AMZN_TRACE_ID` environment variable.
 *
 * Checks the async context first and if that returns undefined, falls back to the environment variable
 *
 * The method parses the value and returns an object with the key-value pairs.
 */
const getXrayTraceDataFromEnv = () => {
    const xRayTraceEnv = globalThis.awslambda?.InvokeStore?.getXRayTraceId() ??
        getStringFromEnv({
            key: XRAY_TRACE_ID_ENV_VAR,
            defaultValue: '',
        });
    if (xRayTraceEnv === '') {
        return undefined;
    }
    if (!xRayTraceEnv.includes('=')) {
        return {
            Root: xRayTraceEnv,
        };
    }
    const xRayTraceData = {};
    for (const field of xRayTraceEnv.split(';')) {
        const [key, value] = field.split('=');
        xRayTraceData[key] = value;
    }
    return xRayTraceData;
};
/**
 * Determine if the current invocation is part of a sampled X-Ray trace.
 *
 * The AWS X-Ray Trace data is available in either the RIC async context or the `_X_AMZN_TRACE_ID` environment variable has this format:
 * `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1`,
 *
 * Checks the async context first and if that returns undefined, falls back to the environment variable
 */
const isRequestXRaySampled = () => {
    const xRayTraceData = getXrayTraceDataFromEnv();
    return xRayTraceData?.Sampled === '1';
};
/**
 * Determine whether invocations may run concurrently in the same execution
 * environment, and state that must not leak between them should be held in the
 * Lambda `InvokeStore` rather than on an instance.
 *
 * Concurrency is opted into by setting the `AWS_LAMBDA_MAX_CONCURRENCY`
 * environment variable, which the runtime also uses to decide whether to back
 * the `InvokeStore` with an `AsyncLocalStorage`.
 */
const shouldUseInvokeStore = () => {
    const res = getStringFromEnv({
        key: AWS_LAMBDA_MAX_CONCURRENCY,
        defaultValue: '',
    });
    return res !== '';
};
/**
 * AWS X-Ray Trace id from the lambda RIC async context or the  `_X_AMZN_TRACE_ID` environment variable.
 *
 * Checks the async context first and if that returns undefined, falls back to the environment variable
 *
 * The AWS X-Ray Trace data has this format:
 * `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1`,
 *
 * The actual Trace ID is: `1-5759e988-bd862e3fe1be46a994272793`.
 */
const getXRayTraceIdFromEnv = () => {
    const xRayTraceData = getXrayTraceDataFromEnv();
    return xRayTraceData?.Root;
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/formatter/LogFormatter.js

/**
 * Class that defines and implements common methods for the formatting of log attributes.
 *
 * When creating a custom log formatter, you should extend this class and implement the
 * {@link formatAttributes | formatAttributes()} method to define the structure of the log item.
 *
 * @abstract
 */
class LogFormatter {
    /**
     * Whether a warning about an unresolvable timezone has already been emitted,
     * used to avoid logging the same warning on every formatted log entry.
     */
    #timezoneWarningEmitted = false;
    /**
     * Format an error into a loggable object.
     *
     * @example
     * ```json
     * {
     *   "name": "Error",
     *   "location": "file.js:1",
     *   "message": "An error occurred",
     *   "stack": "Error: An error occurred\n    at file.js:1\n    at file.js:2\n    at file.js:3",
     *   "cause": {
     *     "name": "OtherError",
     *     "location": "file.js:2",
     *     "message": "Another error occurred",
     *     "stack": "Error: Another error occurred\n    at file.js:2\n    at file.js:3\n    at file.js:4"
     *   }
     * }
     * ```
     *
     * @param error - Error to format
     */
    formatError(error) {
        const { name, message, stack, cause, ...errorAttributes } = error;
        const formattedError = {
            name,
            location: this.getCodeLocation(error.stack),
            message,
            stack: isDevMode() && typeof stack === 'string' ? stack?.split('\n') : stack,
            cause: cause instanceof Error ? this.formatError(cause) : cause,
        };
        for (const key in error) {
            if (typeof key === 'string' &&
                !['name', 'message', 'stack', 'cause'].includes(key)) {
                formattedError[key] = errorAttributes[key];
            }
        }
        return formattedError;
    }
    /**
     * Format a date into an ISO 8601 string with the configured timezone.
     *
     * The timezone is read from the `TZ` environment variable, if present.
     * Otherwise, the timezone defaults to ':UTC'.
     *
     * @param now - The date to format
     */
    formatTimestamp(now) {
        const defaultTimezone = 'UTC';
        /**
         * If a specific timezone is configured and it's not the default `UTC`,
         * format the timestamp with the appropriate timezone offset.
         */
        const configuredTimezone = getStringFromEnv({
            key: 'TZ',
            defaultValue: '',
        });
        if (configuredTimezone && !configuredTimezone.includes(defaultTimezone))
            return this.#generateISOTimestampWithOffset(now, configuredTimezone);
        return now.toISOString();
    }
    /**
     * Get the location of an error from a stack trace.
     *
     * @param stack - stack trace to parse
     */
    getCodeLocation(stack) {
        if (!stack) {
            return '';
        }
        const stackLines = stack.split('\n');
        const regex = /\(([^()]*?):(\d+?):(\d+?)\)\\?$/;
        for (const item of stackLines) {
            const match = regex.exec(item);
            if (Array.isArray(match)) {
                return `${match[1]}:${Number(match[2])}`;
            }
        }
        return '';
    }
    /**
     * Resolve the time zone to use for formatting timestamps.
     *
     * Validation is delegated to `Intl.DateTimeFormat` itself, so both canonical
     * identifiers (e.g. `Asia/Calcutta`) and their aliases (e.g. `Asia/Kolkata`)
     * are accepted.
     *
     * If the provided time zone cannot be resolved - e.g. `TZ` is set to
     * `:/etc/localtime` in certain Docker images - we fall back to UTC and emit
     * a one-time warning.
     *
     * @param timezone - IANA time zone identifier (e.g., "Asia/Dhaka").
     */
    #resolveTimezone = (timezone) => {
        try {
            new Intl.DateTimeFormat('en', { timeZone: timezone });
            return timezone;
        }
        catch {
            if (!this.#timezoneWarningEmitted) {
                this.#timezoneWarningEmitted = true;
                console.warn(`Invalid or unresolvable time zone: "${timezone}" - falling back to UTC.`);
            }
            return 'UTC';
        }
    };
    /**
     * Create a new Intl.DateTimeFormat object configured with the specified time zone
     * and formatting options.
     *
     * The time is displayed in 24-hour format (hour12: false).
     *
     * @param timezone - resolvable IANA time zone identifier (e.g., "Asia/Dhaka").
     */
    #getDateFormatter = (timezone) => {
        const twoDigitFormatOption = '2-digit';
        return new Intl.DateTimeFormat('en', {
            hourCycle: 'h23',
            year: 'numeric',
            month: twoDigitFormatOption,
            day: twoDigitFormatOption,
            hour: twoDigitFormatOption,
            minute: twoDigitFormatOption,
            second: twoDigitFormatOption,
            timeZone: timezone,
        });
    };
    /**
     * Generate an ISO 8601 timestamp string with the specified time zone and the local time zone offset.
     *
     * If the time zone cannot be resolved, both the date/time digits and the offset
     * fall back to UTC so that the emitted timestamp always denotes the correct instant.
     *
     * @param date - date to format
     * @param timezone - IANA time zone identifier (e.g., "Asia/Dhaka").
     */
    #generateISOTimestampWithOffset(date, timezone) {
        const resolvedTimezone = this.#resolveTimezone(timezone);
        const { year, month, day, hour, minute, second } = this.#getDateFormatter(resolvedTimezone)
            .formatToParts(date)
            .reduce((acc, item) => {
            acc[item.type] = item.value;
            return acc;
        }, {});
        const datePart = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
        const offset = resolvedTimezone === timezone ? -date.getTimezoneOffset() : 0;
        const offsetSign = offset >= 0 ? '+' : '-';
        const offsetHours = Math.abs(Math.floor(offset / 60))
            .toString()
            .padStart(2, '0');
        const offsetMinutes = Math.abs(offset % 60)
            .toString()
            .padStart(2, '0');
        const millisecondPart = date.getMilliseconds().toString().padStart(3, '0');
        const offsetPart = `${offsetSign}${offsetHours}:${offsetMinutes}`;
        return `${datePart}.${millisecondPart}${offsetPart}`;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/version.js
// this file is auto generated, do not modify
const PT_VERSION = '2.36.0';

;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/awsSdkUtils.js

const EXEC_ENV = process.env.AWS_EXECUTION_ENV || 'NA';
const middlewareOptions = {
    relation: 'after',
    toMiddleware: 'getUserAgentMiddleware',
    name: 'addPowertoolsToUserAgent',
    tags: ['POWERTOOLS', 'USER_AGENT'],
};
/**
 * Type guard to check if the client provided is a valid AWS SDK v3 client.
 *
 * @internal
 */
const isSdkClient = (client) => typeof client === 'object' &&
    client !== null &&
    'send' in client &&
    typeof client.send === 'function' &&
    'config' in client &&
    client.config !== undefined &&
    typeof client.config === 'object' &&
    client.config !== null &&
    'middlewareStack' in client &&
    client.middlewareStack !== undefined &&
    typeof client.middlewareStack === 'object' &&
    client.middlewareStack !== null &&
    'identify' in client.middlewareStack &&
    typeof client.middlewareStack.identify === 'function' &&
    'addRelativeTo' in client.middlewareStack &&
    typeof client.middlewareStack.addRelativeTo === 'function';
/**
 * Helper function to create a custom user agent middleware for the AWS SDK v3 clients.
 *
 * The middleware will append the provided feature name and the current version of
 * the Powertools for AWS Lambda library to the user agent string.
 *
 * @example "PT/Tracer/2.1.0 PTEnv/nodejs22x"
 *
 * @param feature The feature name to be added to the user agent
 *
 * @internal
 */
const customUserAgentMiddleware = (feature) => {
    return (next) => async (args) => {
        const existingUserAgent = args.request.headers['user-agent'] || '';
        if (existingUserAgent.includes('PT/NO-OP')) {
            const featureSpecificUserAgent = existingUserAgent.replace('PT/NO-OP', `PT/${feature}/${PT_VERSION} PTEnv/${EXEC_ENV}`);
            args.request.headers['user-agent'] = featureSpecificUserAgent;
            return await next(args);
        }
        if (existingUserAgent.includes('PT/')) {
            return await next(args);
        }
        args.request.headers['user-agent'] =
            existingUserAgent === ''
                ? `PT/${feature}/${PT_VERSION} PTEnv/${EXEC_ENV}`
                : `${existingUserAgent} PT/${feature}/${PT_VERSION} PTEnv/${EXEC_ENV}`;
        return await next(args);
    };
};
/**
 * Check if the provided middleware stack already has the Powertools for AWS Lambda
 * user agent middleware.
 *
 * @param middlewareStack The middleware stack to check
 *
 * @internal
 */
const hasPowertools = (middlewareStack) => {
    let found = false;
    for (const middleware of middlewareStack) {
        /* v8 ignore else -- @preserve */
        if (middleware.includes('addPowertoolsToUserAgent')) {
            found = true;
        }
    }
    return found;
};
/**
 * Add the Powertools for AWS Lambda user agent middleware to the
 * AWS SDK v3 client provided.
 *
 * We use this middleware to unbotrusively track the usage of the library
 * and secure continued investment in the project.
 *
 * @param client The AWS SDK v3 client to add the middleware to
 * @param feature The feature name to be added to the user agent
 */
const addUserAgentMiddleware = (client, feature) => {
    try {
        if (isSdkClient(client)) {
            if (hasPowertools(client.middlewareStack.identify())) {
                return;
            }
            client.middlewareStack.addRelativeTo(customUserAgentMiddleware(feature), middlewareOptions);
        }
        else {
            throw new Error('The client provided does not match the expected interface');
        }
    }
    catch (error) {
        console.warn('Failed to add user agent middleware', error);
    }
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/deepMerge.js
const UNSAFE_KEYS = new Set(['__proto__', 'constructor']);
/**
 * Check if a value is a plain object (not a class instance, array, null, etc.)
 *
 * @internal
 */
const isPlainObject = (value) => {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const proto = Object.getPrototypeOf(value);
    return proto === Object.prototype || proto === null;
};
/**
 * Clone a source item for safe assignment into a target array.
 * Plain objects are cloned via mergeRecursive, arrays via mergeArrayItemsByIndex,
 * and primitives (including undefined) are returned as-is.
 * Returns `{ skip: true }` only when a circular array reference is detected.
 *
 * @internal
 */
const cloneItem = (srcItem, ancestors) => {
    if (isPlainObject(srcItem)) {
        const cloned = {};
        ancestors.push(srcItem);
        mergeRecursive(cloned, srcItem, ancestors);
        ancestors.pop();
        return { skip: false, value: cloned };
    }
    if (Array.isArray(srcItem)) {
        if (ancestors.includes(srcItem))
            return { skip: true };
        const cloned = [];
        ancestors.push(srcItem);
        mergeArrayItemsByIndex(cloned, srcItem, ancestors);
        ancestors.pop();
        return { skip: false, value: cloned };
    }
    return { skip: false, value: srcItem };
};
/**
 * Merge a single source item into a target array at the given index.
 *
 * @internal
 */
const mergeArrayItem = (targetArray, index, srcItem, ancestors) => {
    const tgtItem = targetArray[index];
    const isSrcPlainObject = isPlainObject(srcItem);
    // Skip circular plain object references
    if (isSrcPlainObject && ancestors.includes(srcItem))
        return;
    // Merge two plain objects recursively
    if (isSrcPlainObject && isPlainObject(tgtItem)) {
        ancestors.push(srcItem);
        mergeRecursive(tgtItem, srcItem, ancestors);
        ancestors.pop();
        return;
    }
    // Merge two arrays by index
    if (Array.isArray(srcItem) && Array.isArray(tgtItem)) {
        if (!ancestors.includes(srcItem)) {
            ancestors.push(srcItem);
            mergeArrayItemsByIndex(tgtItem, srcItem, ancestors);
            ancestors.pop();
        }
        return;
    }
    // Replace with a cloned copy of the source item
    if (srcItem !== undefined || tgtItem === undefined) {
        const result = cloneItem(srcItem, ancestors);
        if (!result.skip) {
            targetArray[index] = result.value;
        }
    }
};
/**
 * Merge source array items into target array by index.
 *
 * @internal
 */
const mergeArrayItemsByIndex = (targetArray, sourceArray, ancestors) => {
    for (let i = 0; i < sourceArray.length; i++) {
        mergeArrayItem(targetArray, i, sourceArray[i], ancestors);
    }
};
/**
 * Handle merging when source value is an array.
 *
 * @internal
 */
const handleArrayMerge = (target, key, sourceArray, targetValue, ancestors) => {
    if (!Array.isArray(targetValue)) {
        const freshArray = [];
        mergeArrayItemsByIndex(freshArray, sourceArray, ancestors);
        target[key] = freshArray;
        return;
    }
    mergeArrayItemsByIndex(targetValue, sourceArray, ancestors);
};
/**
 * Handle merging when source value is a plain object.
 *
 * @internal
 */
const handleObjectMerge = (target, key, sourceObject, targetValue, ancestors) => {
    if (isPlainObject(targetValue)) {
        mergeRecursive(targetValue, sourceObject, ancestors);
        return;
    }
    const newTarget = {};
    mergeRecursive(newTarget, sourceObject, ancestors);
    target[key] = newTarget;
};
/**
 * Recursively merge source into target.
 *
 * @internal
 */
const mergeRecursive = (target, source, ancestors) => {
    for (const key of Object.keys(source)) {
        if (UNSAFE_KEYS.has(key)) {
            continue;
        }
        const sourceValue = source[key];
        const targetValue = target[key];
        if (Array.isArray(sourceValue)) {
            if (ancestors.includes(sourceValue))
                continue;
            ancestors.push(sourceValue);
            handleArrayMerge(target, key, sourceValue, targetValue, ancestors);
            ancestors.pop();
            continue;
        }
        if (isPlainObject(sourceValue)) {
            if (ancestors.includes(sourceValue))
                continue;
            ancestors.push(sourceValue);
            handleObjectMerge(target, key, sourceValue, targetValue, ancestors);
            ancestors.pop();
            continue;
        }
        if (sourceValue !== undefined || targetValue === undefined) {
            target[key] = sourceValue;
        }
    }
};
/**
 * Recursively merge properties from source objects into the target object, mutating it.
 *
 * Nested plain objects are merged recursively, arrays are merged by index (e.g., `[1, 2]` + `[3]` → `[3, 2]`),
 * and class instances (Date, RegExp, custom classes) are assigned by reference. Circular references are
 * detected via ancestor-chain tracking and safely skipped, while shared (non-circular) object references
 * are merged correctly. Prototype pollution attempts (`__proto__`, `constructor`) are also skipped.
 *
 * @example
 * ```typescript
 * import { deepMerge } from '@aws-lambda-powertools/commons';
 *
 * const target = { a: 1, nested: { x: 1 } };
 * const source = { b: 2, nested: { y: 2 } };
 * const result = deepMerge(target, source);
 * // result === target === { a: 1, b: 2, nested: { x: 1, y: 2 } }
 * ```
 *
 * @param target - The target object to merge into (mutated)
 * @param sources - One or more source objects to merge from
 */
const deepMerge = (target, ...sources) => {
    const ancestors = [target];
    for (const source of sources) {
        if (source != null) {
            ancestors.push(source);
            mergeRecursive(target, source, ancestors);
            ancestors.pop();
        }
    }
    return target;
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/typeUtils.js
/**
 * Check if a value is a record.
 *
 * @example
 * ```typescript
 * import { isRecord } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = { key: 'value' };
 * if (isRecord(value)) {
 *   // value is a record
 * }
 * ```
 *
 * @param value - The value to check
 */
const isRecord = (value) => {
    return (Object.prototype.toString.call(value) === '[object Object]' &&
        !Object.is(value, null));
};
/**
 * Check if a value is a string.
 *
 * @example
 * ```typescript
 * import { isString } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = 'foo';
 * if (isString(value)) {
 *   // value is a string
 * }
 * ```
 *
 * @param value - The value to check
 */
const isString = (value) => {
    return typeof value === 'string';
};
/**
 * Check if a value is a number.
 *
 * @example
 * ```typescript
 * import { isNumber } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = 42;
 * if (isNumber(value)) {
 *   // value is a number
 * }
 * ```
 *
 * @param value - The value to check
 */
const isNumber = (value) => {
    return typeof value === 'number';
};
/**
 * Check if a value is an integer number.
 *
 * @example
 * ```typescript
 * import { isIntegerNumber } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = 42;
 * if (isIntegerNumber(value)) {
 *   // value is an integer number
 * }
 * ```
 *
 * @param value - The value to check
 */
const isIntegerNumber = (value) => {
    return isNumber(value) && Number.isInteger(value);
};
/**
 * Check if a value is truthy.
 *
 * @example
 * ```typescript
 * import { isTruthy } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = 'yes';
 * if (isTruthy(value)) {
 *   // value is truthy
 * }
 * ```
 *
 * @see https://github.com/getify/You-Dont-Know-JS/blob/2nd-ed/types-grammar/ch4.md#toboolean
 *
 * @param value - The value to check
 */
const isTruthy = (value) => {
    if (isString(value)) {
        return value !== '';
    }
    if (isNumber(value)) {
        return value !== 0;
    }
    if (typeof value === 'boolean') {
        return value;
    }
    if (Array.isArray(value)) {
        return value.length > 0;
    }
    if (isRecord(value)) {
        return Object.keys(value).length > 0;
    }
    return false;
};
/**
 * Check if a value is `null`.
 *
 * @example
 * ```typescript
 * import { isNull } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = null;
 * if (isNull(value)) {
 *   // value is null
 * }
 * ```
 *
 * @param value - The value to check
 */
const isNull = (value) => {
    return Object.is(value, null);
};
/**
 * Check if a value is `null` or `undefined`.
 *
 * @example
 * ```typescript
 * import { isNullOrUndefined } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = null;
 * if (isNullOrUndefined(value)) {
 *   // value is null or undefined
 * }
 * ```
 *
 * @param value - The value to check
 */
const isNullOrUndefined = (value) => {
    return isNull(value) || Object.is(value, undefined);
};
/**
 * Check if string is undefined, null, empty.
 *
 * @example
 * ```typescript
 * import { isStringUndefinedNullEmpty } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = 'foo';
 * if (isStringUndefinedNullEmpty(value)) {
 *   // value is either undefined, null, or an empty string
 * }
 * ```
 *
 * @param value - The value to check
 */
const isStringUndefinedNullEmpty = (value) => {
    if (isNullOrUndefined(value))
        return true;
    if (!isString(value))
        return true;
    if (value.trim().length === 0)
        return true;
    return false;
};
/**
 * Check if a Regular Expression
 *
 * @example
 * ```typescript
 * import { isRegExp } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const value = /^foo.+$/;
 * if (isRegExp(value)) {
 *   // value is a Regular Expression
 * }
 * ```
 *
 * @param value - The value to check
 */
const isRegExp = (value) => {
    return value instanceof RegExp;
};
/**
 * Get the type of a value as a string.
 *
 * @example
 * ```typescript
 * import { getType } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const type = getType('foo'); // 'string'
 * const otherType = getType(42); // 'number'
 * const anotherType = getType({ key: 'value' }); // 'object'
 * const unknownType = getType(Symbol('foo')); // 'unknown'
 * ```
 *
 * @param value - The value to check
 */
const getType = (value) => {
    if (Array.isArray(value)) {
        return 'array';
    }
    if (isRecord(value)) {
        return 'object';
    }
    if (isString(value)) {
        return 'string';
    }
    if (isNumber(value)) {
        return 'number';
    }
    if (typeof value === 'boolean') {
        return 'boolean';
    }
    if (isNull(value)) {
        return 'null';
    }
    return 'unknown';
};
/**
 * Compare two arrays for strict equality.
 *
 * This function compares each element in the arrays at the same position.
 *
 * @example
 * ```typescript
 * import { areArraysEqual } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const left = [1, 2, 3];
 * const right = [1, 2, 3];
 * const equal = areArraysEqual(left, right); // true
 *
 * const otherLeft = [1, 2, 3];
 * const otherRight = [1, 2, 4];
 * const otherEqual = areArraysEqual(otherLeft, otherRight); // false
 * ```
 *
 * @param left - The left array to compare
 * @param right - The right array to compare
 */
const areArraysEqual = (left, right) => {
    if (left.length !== right.length) {
        return false;
    }
    return left.every((value, i) => isStrictEqual(value, right[i]));
};
/**
 * Compare two records for strict equality.
 *
 * @example
 * ```typescript
 * import { areRecordsEqual } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const left = { key: 'value' };
 * const right = { key: 'value' };
 * const equal = areRecordsEqual(left, right); // true
 *
 * const otherLeft = { key: 'value' };
 * const otherRight = { key: 'other value' };
 * const otherEqual = areRecordsEqual(otherLeft, otherRight); // false
 * ```
 *
 * @param left - The left record to compare
 * @param right - The right record to compare
 */
const areRecordsEqual = (left, right) => {
    const leftKeys = Object.keys(left);
    const rightKeys = Object.keys(right);
    if (leftKeys.length !== rightKeys.length) {
        return false;
    }
    return leftKeys.every((key) => isStrictEqual(left[key], right[key]));
};
/**
 * Check if two unknown values are strictly equal.
 *
 * If the values are arrays, then each element is compared at the same
 * position. If the values are objects, then each key and value from left
 * is compared to the corresponding key and value from right. If the
 * values are primitives, then they are compared using strict equality.
 *
 * @example
 * ```typescript
 * import { isStrictEqual } from '@aws-lambda-powertools/commons/typeUtils';
 *
 * const left = { key: 'value' };
 * const right = { key: 'value' };
 * const equal = isStrictEqual(left, right); // true
 *
 * const otherLeft = [1, 2, 3];
 * const otherRight = [1, 2, 3];
 * const otherEqual = isStrictEqual(otherLeft, otherRight); // true
 *
 * const anotherLeft = 'foo';
 * const anotherRight = 'bar';
 * const anotherEqual = isStrictEqual(anotherLeft, anotherRight); // false
 *
 * const yetAnotherLeft = 42;
 * const yetAnotherRight = 42;
 * const yetAnotherEqual = isStrictEqual(yetAnotherLeft, yetAnotherRight); // true
 * ```
 *
 * @param left - Left side of strict equality comparison
 * @param right - Right side of strict equality comparison
 */
const isStrictEqual = (left, right) => {
    if (left === right) {
        return true;
    }
    if (typeof left !== typeof right) {
        return false;
    }
    if (Array.isArray(left) && Array.isArray(right)) {
        return areArraysEqual(left, right);
    }
    if (isRecord(left) && isRecord(right)) {
        return areRecordsEqual(left, right);
    }
    return false;
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/Utility.js

/**
 * `Utility` is a base class that other Powertools for AWS Lambda (TypeScript) utilites can extend to inherit shared logic.
 *
 * Its main purpose is to encapsulate the cold start heuristic logic. Cold start is a term commonly used to describe the `Init` phase of a Lambda function.
 * In this phase, Lambda creates or unfreezes an execution environment with the configured resources, downloads the code for the function and all layers,
 * initializes any extensions, initializes the runtime, and then runs the function’s initialization code (the code outside the main handler).
 *
 * The Init phase happens either during the first invocation, or in advance of function invocations if you have enabled provisioned concurrency.
 *
 * To learn more about the Lambda execution environment lifecycle, see the [Execution environment section](https://docs.aws.amazon.com/lambda/latest/dg/runtimes-context.html) of the AWS Lambda documentation.
 *
 * As a Powertools for AWS Lambda (TypeScript) user you probably won't be using this class directly, in fact if you use other Powertools for AWS utilities the cold start heuristic found here is already used to:
 * - Add a `coldStart` key to the structured logs when injecting context information in `Logger`
 * - Emit a metric during a cold start function invocation in `Metrics`
 * - Annotate the invocation segment with a `coldStart` key in `Tracer`
 *
 * If you want to use this logic in your own utilities, `Utility` provides two methods:
 *
 * `Utility.getColdStart()`
 *
 * Since the `Utility` class is instantiated outside of the Lambda handler it will persist across invocations of the same execution environment. This means that if you call `getColdStart()` multiple times, it will return `true` during the first invocation, and `false` afterwards.
 *
 * @example
 * ```typescript
 * import { Utility } from '@aws-lambda-powertools/commons';
 *
 * const utility = new Utility();
 *
 * export const handler = async (_event: any, _context: any) => {
 *   utility.getColdStart();
 * };
 * ```
 *
 * `Utility.isColdStart()`
 *
 * This method is an alias of `getColdStart()` and is exposed for convenience and better readability in certain usages.
 *
 * @example
 * ```typescript
 * import { Utility } from '@aws-lambda-powertools/commons';
 *
 * const utility = new Utility();
 *
 * export const handler = async (_event: any, _context: any) => {
 *   if (utility.isColdStart()) {
 *     // do something, this block is only executed on the first invocation of the function
 *   } else {
 *     // do something else, this block gets executed on all subsequent invocations
 *   }
 * };
 * ```
 */
class Utility {
    #initializationType;
    coldStart = true;
    defaultServiceName = 'service_undefined';
    constructor() {
        this.#initializationType = this.getInitializationType();
        if (this.#initializationType !== 'on-demand') {
            this.coldStart = false;
        }
    }
    /**
     * Get the value of the `AWS_LAMBDA_INITIALIZATION_TYPE` environment variable.
     */
    getInitializationType() {
        const envVarValue = process.env[constants_AWS_LAMBDA_INITIALIZATION_TYPE_ENV_VAR]?.trim();
        if (envVarValue === 'on-demand') {
            return 'on-demand';
        }
        if (envVarValue === 'provisioned-concurrency') {
            return 'provisioned-concurrency';
        }
        return 'unknown';
    }
    /**
     * Get the cold start status of the current execution environment.
     *
     * The method also flips the cold start status to `false` after the first invocation.
     */
    getColdStart() {
        if (this.#initializationType !== 'on-demand') {
            return false;
        }
        if (this.coldStart) {
            this.coldStart = false;
            return true;
        }
        return false;
    }
    /**
     * Validate that the service name provided is valid.
     * Used internally during initialization.
     *
     * @param serviceName Service name to validate
     */
    isValidServiceName(serviceName) {
        return typeof serviceName === 'string' && serviceName.trim().length > 0;
    }
}

;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/index.js

const env = process.env.AWS_EXECUTION_ENV || 'NA';
if (!process.env.AWS_SDK_UA_APP_ID?.includes('/PTEnv/')) {
    const ptUserAgent = `PT/NO-OP/${PT_VERSION}/PTEnv/${env}`;
    process.env.AWS_SDK_UA_APP_ID = process.env.AWS_SDK_UA_APP_ID
        ? `${process.env.AWS_SDK_UA_APP_ID}/${ptUserAgent}`
        : ptUserAgent;
}








;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/formatter/LogItem.js

/**
 * LogItem is a class that holds the attributes of a log item.
 *
 * It is used by {@link LogFormatter} to store the attributes of a log item and to add additional attributes to it.
 */
class LogItem {
    /**
     * The attributes of the log item.
     */
    attributes = {};
    /**
     * Constructor for LogItem.
     *
     * Attributes are added in the following order:
     * - Standard keys provided by the logger (e.g. `message`, `level`, `timestamp`)
     * - Persistent attributes provided by developer, not formatted (done later)
     * - Ephemeral attributes provided as parameters for a single log item (done later)
     *
     * @param params - The parameters for the LogItem.
     */
    constructor(params) {
        this.setAttributes(params.attributes);
    }
    /**
     * Add attributes to the log item.
     *
     * @param attributes - The attributes to add to the log item.
     */
    addAttributes(attributes) {
        deepMerge(this.attributes, attributes);
        return this;
    }
    /**
     * Get the attributes of the log item.
     */
    getAttributes() {
        return this.attributes;
    }
    /**
     * Prepare the log item for printing.
     *
     * This operation removes empty keys from the log item, see {@link removeEmptyKeys | removeEmptyKeys()} for more information.
     */
    prepareForPrint() {
        this.attributes = this.removeEmptyKeys(this.getAttributes());
    }
    /**
     * Remove empty keys from the log item, where empty keys are defined as keys with
     * values of `undefined`, empty strings (`''`), or `null`.
     *
     * @param attributes - The attributes to remove empty keys from.
     */
    removeEmptyKeys(attributes) {
        const newAttributes = {};
        for (const key in attributes) {
            if (attributes[key] !== undefined &&
                attributes[key] !== '' &&
                attributes[key] !== null) {
                newAttributes[key] = attributes[key];
            }
        }
        return newAttributes;
    }
    /**
     * Replace the attributes of the log item.
     *
     * @param attributes - The attributes to set for the log item.
     */
    setAttributes(attributes) {
        this.attributes = attributes;
    }
}


;// CONCATENATED MODULE: external "node:console"
const external_node_console_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/formatter/PowertoolsLogFormatter.js


/**
 * This class is used to transform a set of log key-value pairs
 * in the Powertools for AWS Lambda default structure log format.
 *
 * @class
 * @extends {LogFormatter}
 */
class PowertoolsLogFormatter extends LogFormatter {
    /**
     * List of keys to order log attributes by.
     *
     * This can be a set of keys or an array of keys.
     */
    #logRecordOrder;
    constructor(options) {
        super();
        this.#logRecordOrder = options?.logRecordOrder;
    }
    /**
     * It formats key-value pairs of log attributes.
     *
     * @param {UnformattedAttributes} attributes - unformatted attributes
     * @param {LogAttributes} additionalLogAttributes - additional log attributes
     */
    formatAttributes(attributes, additionalLogAttributes) {
        const baseAttributes = {
            level: attributes.logLevel,
            message: attributes.message,
            timestamp: this.formatTimestamp(attributes.timestamp),
            service: attributes.serviceName,
            cold_start: attributes.lambdaContext?.coldStart,
            function_arn: attributes.lambdaContext?.invokedFunctionArn,
            function_memory_size: attributes.lambdaContext?.memoryLimitInMB,
            function_name: attributes.lambdaContext?.functionName,
            function_request_id: attributes.lambdaContext?.awsRequestId,
            sampling_rate: attributes.sampleRateValue,
            xray_trace_id: attributes.xRayTraceId,
            tenant_id: attributes.lambdaContext?.tenantId,
        };
        // If logRecordOrder is not set, return the log item with the attributes in the order they were added
        if (this.#logRecordOrder === undefined) {
            return new LogItem({ attributes: baseAttributes }).addAttributes(additionalLogAttributes);
        }
        const orderedAttributes = {};
        // If logRecordOrder is set, order the attributes in the log item
        for (const key of this.#logRecordOrder) {
            if (key in baseAttributes && !(key in orderedAttributes)) {
                orderedAttributes[key] = baseAttributes[key];
            }
            else if (key in additionalLogAttributes &&
                !(key in orderedAttributes)) {
                orderedAttributes[key] = additionalLogAttributes[key];
            }
        }
        // Add remaining attributes from baseAttributes
        for (const key in baseAttributes) {
            if (!(key in orderedAttributes)) {
                orderedAttributes[key] = baseAttributes[key];
            }
        }
        // Add remaining attributes from additionalLogAttributes
        for (const key in additionalLogAttributes) {
            if (!(key in orderedAttributes)) {
                orderedAttributes[key] = additionalLogAttributes[key];
            }
        }
        const powertoolsLogItem = new LogItem({
            attributes: orderedAttributes,
        });
        return powertoolsLogItem;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/commons/lib/esm/InvocationScoped.js


/**
 * Holds a value scoped to a single invocation when invocations may run
 * concurrently in the same execution environment, and shared across
 * invocations otherwise.
 *
 * The storage is resolved on every access rather than once at construction,
 * so a value created during initialization keeps working once an invocation
 * context exists. Reads and writes are scoped to the invocation only when the
 * `AWS_LAMBDA_MAX_CONCURRENCY` environment variable is set, the RIC exposes an
 * `InvokeStore`, and an invocation context is active; in every other case they
 * fall through to the shared value, which is also what
 * {@link InvocationScoped.getShared | `getShared()`} and
 * {@link InvocationScoped.setShared | `setShared()`} always operate on.
 *
 * Values are handed out by reference: a caller that retains the value can
 * mutate it, so containers meant to stay per-invocation should not be passed
 * outside the invocation that owns them.
 *
 * @example
 * ```ts
 * import { InvocationScoped } from '@aws-lambda-powertools/commons/utils/invocation-scoped';
 *
 * // A value with a shared default that invocations can override
 * const logLevel = new InvocationScoped<number>('powertools.logger.logLevel', {
 *   initial: 12,
 * });
 * logLevel.set(8); // only this invocation logs at DEBUG
 *
 * // A container created anew for each invocation
 * const attributes = new InvocationScoped<Record<string, unknown>>(
 *   'powertools.logger.temporaryAttributes',
 *   { fresh: () => ({}) }
 * );
 * attributes.get().foo = 'bar';
 * ```
 *
 * @typeParam T - The type of the value being held
 *
 * @internal
 */
class InvocationScoped {
    /**
     * Key the boxed value is stored under in the InvokeStore, unique to this
     * instance.
     */
    #key;
    /**
     * Creates the value, either by calling the `fresh` factory or by handing back
     * the `initial` value.
     */
    #createValue;
    /**
     * Whether each invocation gets its own value created for it (`fresh`) instead
     * of falling back to the shared one (`initial`).
     */
    #createsPerInvocation;
    /**
     * The value shared across invocations, boxed like the invocation-scoped one.
     */
    #sharedValue;
    /**
     * @param name - Description of the value, used for the storage key, e.g. `powertools.logger.logLevel`
     * @param {Object} options - Options to create the value
     * @param options.initial - Value shared across invocations until one sets its own
     * @param options.fresh - Creates the value, called once per invocation on first access, and once for the shared value
     */
    constructor(name, options) {
        this.#key = Symbol(name);
        if ('fresh' in options) {
            this.#createValue = options.fresh;
            this.#createsPerInvocation = true;
        }
        else {
            const { initial } = options;
            this.#createValue = () => initial;
            this.#createsPerInvocation = false;
        }
    }
    /**
     * Whether reads and writes are currently scoped to a single invocation.
     */
    get isScoped() {
        return this.#getScopedStore() !== undefined;
    }
    /**
     * Gets the invocation-scoped value when there is one, otherwise the shared
     * value.
     *
     * A `fresh` value is created on first access, and the same one is handed back
     * for the rest of the invocation.
     */
    get() {
        const store = this.#getScopedStore();
        if (store === undefined) {
            return this.getShared();
        }
        const scopedValue = store.get(this.#key);
        if (scopedValue !== undefined) {
            return scopedValue[0];
        }
        if (!this.#createsPerInvocation) {
            return this.getShared();
        }
        const freshValue = this.#createValue();
        store.set(this.#key, [freshValue]);
        return freshValue;
    }
    /**
     * Sets the value for the current invocation, or the shared value when no
     * invocation context is active, i.e. during initialization.
     *
     * `undefined` is a value like any other: it shadows the shared value until
     * {@link InvocationScoped.reset | `reset()`} discards it.
     *
     * @param value - The value to store
     */
    set(value) {
        const store = this.#getScopedStore();
        if (store === undefined) {
            this.setShared(value);
            return;
        }
        store.set(this.#key, [value]);
    }
    /**
     * Discards the value, so that a `fresh` one is created on the next access and
     * an `initial` one goes back to the shared value.
     *
     * Outside an invocation context the shared value is discarded instead, which
     * puts an `initial` value back to the one given at construction.
     */
    reset() {
        const store = this.#getScopedStore();
        if (store === undefined) {
            this.#sharedValue = undefined;
            return;
        }
        // The InvokeStore has no way to remove a key, so an empty slot is
        // represented by the absence of a box, which reads fall back from.
        store.set(this.#key, undefined);
    }
    /**
     * Gets the value shared across invocations, ignoring any invocation context.
     *
     * It is created on first access, whether from here or from
     * {@link InvocationScoped.get | `get()`}.
     */
    getShared() {
        this.#sharedValue ??= [this.#createValue()];
        return this.#sharedValue[0];
    }
    /**
     * Sets the value shared across invocations, ignoring any invocation context.
     *
     * @param value - The value to store
     */
    setShared(value) {
        this.#sharedValue = [value];
    }
    /**
     * Gets the InvokeStore when reads and writes should be scoped to the current
     * invocation, or `undefined` when they should go to the shared value.
     */
    #getScopedStore() {
        if (!shouldUseInvokeStore()) {
            return undefined;
        }
        const store = globalThis.awslambda?.InvokeStore;
        if (store === undefined) {
            throw new Error('InvokeStore is not available');
        }
        return store.hasContext() ? store : undefined;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/LogAttributesStore.js


/**
 * Manages storage of log attributes with automatic context detection.
 *
 * This class abstracts the storage mechanism for log attributes, automatically
 * choosing between AsyncLocalStorage (when in async context) and a fallback
 * object (when outside async context). The decision is made at runtime on
 * every method call to support Lambda's transition to async contexts.
 */
class LogAttributesStore {
    #temporaryAttributes = new InvocationScoped('powertools.logger.temporaryAttributes', { fresh: () => ({}) });
    #keys = new InvocationScoped('powertools.logger.keys', { fresh: () => new Map() });
    #lambdaContext = new InvocationScoped('powertools.logger.lambdaContext', { initial: undefined });
    #persistentAttributes = {};
    #getTemporaryAttributes() {
        return this.#temporaryAttributes.get();
    }
    #getKeys() {
        return this.#keys.get();
    }
    appendTemporaryKeys(attributes) {
        const tempAttrs = this.#getTemporaryAttributes();
        deepMerge(tempAttrs, attributes);
        const keysMap = this.#getKeys();
        for (const key of Object.keys(attributes)) {
            keysMap.set(key, 'temp');
        }
    }
    removeTemporaryKeys(keys) {
        const tempAttrs = this.#getTemporaryAttributes();
        const keysMap = this.#getKeys();
        for (const key of keys) {
            tempAttrs[key] = undefined;
            if (this.#persistentAttributes[key]) {
                keysMap.set(key, 'persistent');
            }
            else {
                keysMap.delete(key);
            }
        }
    }
    getTemporaryAttributes() {
        return { ...this.#getTemporaryAttributes() };
    }
    clearTemporaryAttributes() {
        const tempAttrs = this.#getTemporaryAttributes();
        const keysMap = this.#getKeys();
        for (const key of Object.keys(tempAttrs)) {
            if (this.#persistentAttributes[key]) {
                keysMap.set(key, 'persistent');
            }
            else {
                keysMap.delete(key);
            }
        }
        this.#temporaryAttributes.reset();
    }
    setLambdaContext(context) {
        this.#lambdaContext.set(context);
    }
    getLambdaContext() {
        return this.#lambdaContext.get();
    }
    setPersistentAttributes(attributes) {
        const keysMap = this.#getKeys();
        this.#persistentAttributes = { ...attributes };
        for (const key of Object.keys(attributes)) {
            keysMap.set(key, 'persistent');
        }
    }
    getPersistentAttributes() {
        return { ...this.#persistentAttributes };
    }
    getAllAttributes() {
        const result = {};
        const tempAttrs = this.#getTemporaryAttributes();
        const keysMap = this.#getKeys();
        // First add all persistent attributes
        for (const [key, value] of Object.entries(this.#persistentAttributes)) {
            if (value !== undefined) {
                result[key] = value;
            }
        }
        // Then override with temporary attributes based on keysMap
        for (const [key, type] of keysMap.entries()) {
            if (type === 'temp' && tempAttrs[key] !== undefined) {
                result[key] = tempAttrs[key];
            }
        }
        return result;
    }
    removePersistentKeys(keys) {
        const keysMap = this.#getKeys();
        const tempAttrs = this.#getTemporaryAttributes();
        for (const key of keys) {
            this.#persistentAttributes[key] = undefined;
            if (tempAttrs[key]) {
                keysMap.set(key, 'temp');
            }
            else {
                keysMap.delete(key);
            }
        }
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/logBuffer.js

/**
 * A data structure that holds a value and its byte size.
 *
 * @internal
 */
class SizedItem {
    value;
    logLevel;
    byteSize;
    constructor(value, logLevel) {
        if (!isString(value)) {
            throw new Error('Value should be a string');
        }
        this.value = value;
        this.logLevel = logLevel;
        this.byteSize = Buffer.byteLength(value);
    }
}
/**
 * A set that tracks its current byte size.
 *
 * @internal
 */
class SizedSet extends Set {
    currentBytesSize = 0;
    hasEvictedLog = false;
    /**
     * Adds an item to the set and updates the current byte size.
     *
     * @param item - The item to add
     */
    add(item) {
        this.currentBytesSize += item.byteSize;
        super.add(item);
        return this;
    }
    /**
     * Deletes an item from the set and updates the current byte size.
     *
     * @param item - The item to delete
     */
    delete(item) {
        const wasDeleted = super.delete(item);
        /* v8 ignore next -- @preserve */
        if (wasDeleted) {
            this.currentBytesSize -= item.byteSize;
        }
        return wasDeleted;
    }
    /**
     * Clears all items from the set and resets the current byte size.
     */
    clear() {
        super.clear();
        this.currentBytesSize = 0;
    }
    /**
     * Removes the first item from the set and returns it.
     */
    shift() {
        const firstElement = this.values().next().value;
        /* v8 ignore next -- @preserve */
        if (firstElement) {
            this.delete(firstElement);
        }
        return firstElement;
    }
}
/**
 * A ring buffer that stores logs in a circular manner.
 *
 * @internal
 */
class CircularMap extends Map {
    #maxBytesSize;
    #onBufferOverflow;
    constructor({ maxBytesSize, onBufferOverflow, }) {
        super();
        this.#maxBytesSize = maxBytesSize;
        this.#onBufferOverflow = onBufferOverflow;
    }
    /**
     * Adds an item to the buffer, evicting older items if necessary.
     *
     * @param key - The key to associate with the item
     * @param value - The item to add
     * @param logLevel - The log level of the item
     */
    setItem(key, value, logLevel) {
        const item = new SizedItem(value, logLevel);
        if (item.byteSize > this.#maxBytesSize) {
            throw new Error('Item too big');
        }
        const buffer = this.get(key) || new SizedSet();
        if (buffer.currentBytesSize !== 0 &&
            buffer.currentBytesSize + item.byteSize >= this.#maxBytesSize) {
            this.#deleteFromBufferUntilSizeIsLessThanMax(buffer, item);
            if (this.#onBufferOverflow) {
                this.#onBufferOverflow();
            }
        }
        buffer.add(item);
        super.set(key, buffer);
        return this;
    }
    /**
     * Deletes an item from the buffer.
     *
     * @param key - The key associated with the item
     * @param value - The item to delete
     */
    #deleteFromBufferUntilSizeIsLessThanMax(buffer, item) {
        while (buffer.size !== 0 &&
            buffer.currentBytesSize + item.byteSize >= this.#maxBytesSize) {
            buffer.shift();
            buffer.hasEvictedLog = true;
        }
    }
}

;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/LogInvocationStore.js


/**
 * Manages per-invocation log state with automatic context detection.
 *
 * This class abstracts the storage mechanism for state that must be scoped to
 * a single invocation, automatically choosing between the InvokeStore (when
 * invocations run concurrently in the same execution environment) and an
 * instance-level fallback shared across sequential invocations. The decision
 * is made at runtime on every access to support Lambda's transition to async
 * contexts.
 *
 * It holds:
 * - the effective log level, so per-invocation changes like the debug sampling
 *   decision don't leak across concurrent invocations, with the base level as
 *   the fallback;
 * - the log buffer, grouped by `_X_AMZN_TRACE_ID` with each group capped at
 *   `maxBytes` (only after {@link LogInvocationStore.configureBuffer | `configureBuffer()`}).
 */
class LogInvocationStore {
    #logLevel;
    #buffer = new InvocationScoped('powertools.logger.buffer', { fresh: () => new CircularMap({ maxBytesSize: this.#maxBytes }) });
    #maxBytes;
    constructor(logLevel) {
        this.#logLevel = new InvocationScoped('powertools.logger.logLevel', {
            initial: logLevel,
        });
    }
    /**
     * Get the log level in effect: the per-invocation level when one has been
     * set, otherwise the base level.
     */
    getLogLevel() {
        return this.#logLevel.get();
    }
    /**
     * Get the base log level shared across invocations, without consulting the
     * InvokeStore.
     */
    getBaseLogLevel() {
        return this.#logLevel.getShared();
    }
    /**
     * Set the log level, scoping it to the current invocation when concurrency
     * is enabled and an invocation context is active. Outside an invocation
     * context (e.g. during initialization) the base level is set instead.
     */
    setLogLevel(logLevel) {
        this.#logLevel.set(logLevel);
    }
    /**
     * Set the base log level shared across invocations, regardless of any active
     * invocation context. Used at initialization and for Advanced Logging
     * Controls, which apply environment-wide.
     */
    setBaseLogLevel(logLevel) {
        this.#logLevel.setShared(logLevel);
    }
    /**
     * Enable the log buffer with the given max byte size per trace id.
     *
     * Must be called before any buffer operation; the buffer methods are only
     * reached when buffering is enabled.
     *
     * @param maxBytes - Max byte size of each trace id's buffer
     */
    configureBuffer(maxBytes) {
        this.#maxBytes = maxBytes;
        this.#buffer.setShared(new CircularMap({ maxBytesSize: maxBytes }));
    }
    #getBuffer() {
        return this.#buffer.get();
    }
    /**
     * Add a log to the buffer for the given trace id.
     *
     * @param traceId - `_X_AMZN_TRACE_ID` of the request
     * @param value - The serialized log to be buffered
     * @param logLevel - The level of the log to be buffered
     */
    add(traceId, value, logLevel) {
        const buffer = this.#getBuffer();
        // When invocations run sequentially, seeing a new trace id means the
        // previous request is done, so its leftover entries are cleared to avoid
        // retaining stale logs. Under concurrency the buffer is scoped to the
        // invocation via the InvokeStore, so no cleanup is needed and clearing
        // would wipe other in-flight invocations' logs.
        if (!this.#buffer.isScoped && buffer.has(traceId) === false) {
            buffer.clear();
        }
        buffer.setItem(traceId, value, logLevel);
    }
    /**
     * Get the buffered logs for the given trace id, if any.
     *
     * @param traceId - `_X_AMZN_TRACE_ID` of the request
     */
    get(traceId) {
        return this.#getBuffer().get(traceId);
    }
    /**
     * Empty the buffer for the given trace id.
     *
     * @param traceId - `_X_AMZN_TRACE_ID` of the request
     */
    delete(traceId) {
        this.#getBuffer().delete(traceId);
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/Logger.js








/**
 * The Logger utility provides an opinionated logger with output structured as JSON for AWS Lambda.
 *
 * **Key features**
 * Capturing key fields from the Lambda context, cold starts, and structure logging output as JSON.
 * Logging Lambda invocation events when instructed (disabled by default).
 * Switch log level to `DEBUG` for a percentage of invocations (sampling).
 * Buffering logs for a specific request or invocation, and flushing them automatically on error or manually as needed.
 * Appending additional keys to structured logs at any point in time.
 * Providing a custom log formatter (Bring Your Own Formatter) to output logs in a structure compatible with your organization’s Logging RFC.
 *
 * After initializing the Logger class, you can use the methods to log messages at different levels.
 *
 * @example
 * ```typescript
 * import { Logger } from '@aws-lambda-powertools/logger';
 *
 * const logger = new Logger({ serviceName: 'serverlessAirline' });
 *
 * export const handler = async (event, context) => {
 *   logger.info('This is an INFO log');
 *   logger.warn('This is a WARNING log');
 * };
 * ```
 *
 * To enrich the log items with information from the Lambda context, you can use the {@link Logger.addContext | `addContext()`} method.
 *
 * @example
 * ```typescript
 * import { Logger } from '@aws-lambda-powertools/logger';
 *
 * const logger = new Logger({ serviceName: 'serverlessAirline' });
 *
 * export const handler = async (event, context) => {
 *   logger.addContext(context);
 *
 *   logger.info('This is an INFO log with some context');
 * };
 * ```
 *
 * You can also add additional attributes to all log items using the {@link Logger.appendKeys | `appendKeys()`} method.
 *
 * @example
 * ```typescript
 * export const handler = async (event, context) => {
 *   logger.appendKeys({ key1: 'value1' });
 *
 *   logger.info('This is an INFO log with additional keys');
 *
 *   logger.removeKeys(['key1']);
 * };
 *```
 *
 * If you write your functions as classes and use TypeScript, you can use the {@link Logger.injectLambdaContext | `injectLambdaContext()`} class method decorator
 * to automatically add context to your logs and clear the state after the invocation.
 *
 * If instead you use Middy.js middlewares, you use the {@link "middleware/middy".injectLambdaContext | `injectLambdaContext()`} middleware.
 *
 * @see https://docs.aws.amazon.com/powertools/typescript/latest/core/logger/
 */
class Logger extends Utility {
    /**
     * Console instance used to print logs.
     *
     * In AWS Lambda, we create a new instance of the Console class so that we can have
     * full control over the output of the logs. In testing environments, we use the
     * default console instance.
     *
     * This property is initialized in the constructor in `setOptions()`.
     */
    console;
    /**
     * Custom config service instance used to configure the logger.
     */
    customConfigService;
    /**
     * Whether to print the Lambda invocation event in the logs.
     */
    logEvent = false;
    /**
     * Formatter used to format the log items.
     * @default new PowertoolsLogFormatter()
     */
    logFormatter;
    /**
     * JSON indentation used to format the logs.
     */
    logIndentation = LogJsonIndent.COMPACT;
    /**
     * Advanced Logging Control Log Level
     * If not a valid value this will be left undefined, even if the
     * environment variable AWS_LAMBDA_LOG_LEVEL is set
     */
    #alcLogLevel;
    /**
     * Standard attributes managed by Powertools that will be logged in all log items.
     */
    powertoolsLogData = {
        sampleRateValue: 0,
    };
    /**
     * Store for managing temporary and persistent log attributes.
     */
    #attributesStore = new LogAttributesStore();
    /**
     * Buffer used to store logs until the logger is initialized.
     *
     * Sometimes we need to log warnings before the logger is fully initialized, however we can't log them
     * immediately because the logger is not ready yet. This buffer stores those logs until the logger is ready.
     */
    #initBuffer = [];
    /**
     * Flag used to determine if the logger is initialized.
     */
    #isInitialized = false;
    /**
     * This is the initial log leval as set during the initialization of the logger.
     *
     * We keep this value to be able to reset the log level to the initial value when the sample rate is refreshed.
     */
    #initialLogLevel = LogLevelThreshold.INFO;
    /**
     * Replacer function used to serialize the log items.
     */
    #jsonReplacerFn;
    /**
     * Buffer configuration options.
     */
    #bufferConfig = {
        enabled: false,
        flushOnErrorLog: true,
        maxBytes: 20480,
        bufferAtVerbosity: LogLevelThreshold.DEBUG,
    };
    /**
     * Store for per-invocation log state: the effective log level and, once
     * buffering is enabled, the buffered logs grouped by `_X_AMZN_TRACE_ID`.
     *
     * Scopes the state to each invocation via the InvokeStore when invocations
     * run concurrently, and falls back to instance-level state shared across
     * sequential invocations.
     */
    #invocationStore = new LogInvocationStore(LogLevelThreshold.INFO);
    /**
     * Search function for the correlation ID.
     */
    #correlationIdSearchFn;
    /**
     * The debug sampling rate configuration.
     */
    #debugLogSampling = {
        /**
         * The sampling rate value used to determine if the log level should be set to DEBUG.
         */
        sampleRateValue: 0,
        /**
         * The number of times the debug sampling rate has been refreshed.
         *
         * We use this to determine if we should refresh it again.
         */
        refreshedTimes: 0,
    };
    /**
     * Map used to store the warning messages that have already been logged.
     */
    #warnOnceMap = new Map();
    /**
     * Log level used by the current instance of Logger.
     *
     * Returns the log level as a number. The higher the number, the less verbose the logs.
     * To get the log level name, use the {@link getLevelName()} method.
     */
    get level() {
        return this.#invocationStore.getLogLevel();
    }
    constructor(options = {}) {
        super();
        const { customConfigService, ...rest } = options;
        this.customConfigService = customConfigService;
        // all logs are buffered until the logger is initialized
        this.setOptions(rest);
        this.#isInitialized = true;
        for (const [level, log] of this.#initBuffer) {
            // we call the method directly and create the log item just in time
            this.printLog(level, this.createAndPopulateLogItem(...log));
        }
        this.#initBuffer = [];
    }
    /**
     * Add the current Lambda function's invocation context data to the powertoolLogData property of the instance.
     * This context data will be part of all printed log items.
     *
     * The implementation signature also accepts the stored {@link LambdaFunctionContext} subset so that
     * {@link Logger.createChild | `createChild()`} can propagate the parent's context without unsafe casts.
     * The public contract ({@link LoggerInterface.addContext}) remains `Context`.
     *
     * @param context - The Lambda function's invocation context.
     */
    addContext(context) {
        this.#attributesStore.setLambdaContext({
            invokedFunctionArn: context.invokedFunctionArn,
            coldStart: this.getColdStart(),
            awsRequestId: context.awsRequestId,
            memoryLimitInMB: context.memoryLimitInMB,
            functionName: context.functionName,
            functionVersion: context.functionVersion,
            tenantId: context.tenantId,
        });
    }
    /**
     * @deprecated This method is deprecated and will be removed in the future major versions, please use {@link appendPersistentKeys() `appendPersistentKeys()`} instead.
     */
    addPersistentLogAttributes(attributes) {
        this.appendPersistentKeys(attributes);
    }
    /**
     * Add the given temporary attributes (key-value pairs) to all log items generated by this Logger instance.
     *
     * If the key already exists in the attributes, it will be overwritten. If the key is one of `level`, `message`, `sampling_rate`,
     * `service`, or `timestamp` we will log a warning and drop the value.
     *
     * @param attributes - The attributes to add to all log items.
     */
    appendKeys(attributes) {
        this.#appendKeys(attributes, 'temp');
    }
    /**
     * Add the given persistent attributes (key-value pairs) to all log items generated by this Logger instance.
     *
     * If the key already exists in the attributes, it will be overwritten. If the key is one of `level`, `message`, `sampling_rate`,
     * `service`, or `timestamp` we will log a warning and drop the value.
     *
     * @param attributes - The attributes to add to all log items.
     */
    appendPersistentKeys(attributes) {
        this.#appendKeys(attributes, 'persistent');
    }
    /**
     * Create a separate Logger instance, identical to the current one.
     * It's possible to overwrite the new instance options by passing them.
     *
     * @param options - The options to initialize the child logger with.
     */
    createChild(options = {}) {
        // Determine proper key to use when merging persistent options with
        // parent. Preferring persistentKeys over persistentLogAttributes.
        // NOTE: when both are passed in for options warning message in
        // setOptions is still triggered
        const persistentKeyName = 'persistentLogAttributes' in options && !('persistentKeys' in options)
            ? 'persistentLogAttributes'
            : 'persistentKeys';
        const childLogger = this.createLogger(
        // Merge parent logger options with options passed to createChild,
        // the latter having precedence.
        deepMerge({}, {
            logLevel: this.getLevelName(),
            serviceName: this.powertoolsLogData.serviceName,
            sampleRateValue: this.#debugLogSampling.sampleRateValue,
            logFormatter: this.getLogFormatter(),
            customConfigService: this.getCustomConfigService(),
            environment: this.powertoolsLogData.environment,
            [persistentKeyName]: this.#attributesStore.getPersistentAttributes(),
            jsonReplacerFn: this.#jsonReplacerFn,
            correlationIdSearchFn: this.#correlationIdSearchFn,
            ...(this.#bufferConfig.enabled && {
                logBufferOptions: {
                    maxBytes: this.#bufferConfig.maxBytes,
                    bufferAtVerbosity: this.getLogLevelNameFromNumber(this.#bufferConfig.bufferAtVerbosity),
                    flushOnErrorLog: this.#bufferConfig.flushOnErrorLog,
                },
            }),
        }, options));
        const lambdaContext = this.#attributesStore.getLambdaContext();
        if (lambdaContext)
            childLogger.addContext(lambdaContext);
        const temporaryAttributes = this.#attributesStore.getTemporaryAttributes();
        if (Object.keys(temporaryAttributes).length > 0) {
            childLogger.appendKeys(temporaryAttributes);
        }
        return childLogger;
    }
    /**
     * Print a log item with level CRITICAL.
     *
     * @param input - The log message.
     * @param extraInput - The extra input to log.
     */
    critical(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.CRITICAL, input, extraInput);
    }
    /**
     * Print a log item with level DEBUG.
     *
     * @param input
     * @param extraInput - The extra input to log.
     */
    debug(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.DEBUG, input, extraInput);
    }
    /**
     * Print a log item with level ERROR.
     *
     * @param input - The log message.
     * @param extraInput - The extra input to log.
     */
    error(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.ERROR, input, extraInput);
    }
    /**
     * Get the log level name of the current instance of Logger.
     *
     * Returns the log level name, i.e. `INFO`, `DEBUG`, etc.
     * To get the log level as a number, use the {@link Logger.level} property.
     */
    getLevelName() {
        return this.getLogLevelNameFromNumber(this.#invocationStore.getLogLevel());
    }
    /**
     * Return a boolean value. True means that the Lambda invocation events
     * are printed in the logs.
     */
    getLogEvent() {
        return this.logEvent;
    }
    /**
     * Return the persistent log attributes, which are the attributes
     * that will be logged in all log items.
     */
    getPersistentLogAttributes() {
        return this.#attributesStore.getPersistentAttributes();
    }
    /**
     * Print a log item with level INFO.
     *
     * @param input - The log message.
     * @param extraInput - The extra input to log.
     */
    info(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.INFO, input, extraInput);
    }
    /**
     * Class method decorator that adds the current Lambda function context as extra
     * information in all log items.
     *
     * This decorator is useful when you want to enrich your logs with information
     * from the function context, such as the function name, version, and request ID, and more.
     *
     * @example
     * ```typescript
     * import { Logger } from '@aws-lambda-powertools/logger';
     * import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
     *
     * const logger = new Logger({ serviceName: 'serverlessAirline' });
     *
     * class Lambda implements LambdaInterface {
     *   // Decorate your handler class method
     *   ⁣@logger.injectLambdaContext()
     *   public async handler(_event: unknown, _context: unknown): Promise<void> {
     *     logger.info('This is an INFO log with some context');
     *   }
     * }
     *
     * const handlerClass = new Lambda();
     * export const handler = handlerClass.handler.bind(handlerClass);
     * ```
     *
     * The decorator can also be used to log the Lambda invocation event; this can be configured both via
     * the `logEvent` parameter and the `POWERTOOLS_LOGGER_LOG_EVENT` environment variable. When both
     * are set, the `logEvent` parameter takes precedence.
     *
     * Additionally, the decorator can be used to reset the temporary keys added with the `appendKeys()` method
     * after the invocation, or to flush the buffer when an uncaught error is thrown in the handler.
     *
     * @see https://www.typescriptlang.org/docs/handbook/decorators.html#method-decorators
     *
     * @param options.logEvent - When `true` the logger will log the event.
     * @param options.resetKeys - When `true` the logger will clear temporary keys added with {@link Logger.appendKeys() `appendKeys()`} method.
     * @param options.flushBufferOnUncaughtError - When `true` the logger will flush the buffer when an uncaught error is thrown in the handler.
     */
    injectLambdaContext(options) {
        return (_target, _propertyKey, descriptor) => {
            const originalMethod = descriptor.value;
            const loggerRef = this;
            // Use a function() {} instead of an () => {} arrow function so that we can
            // access `myClass` as `this` in a decorated `myClass.myMethod()`.
            descriptor.value = async function (...args) {
                loggerRef.refreshSampleRateCalculation();
                loggerRef.addContext(args[1]);
                loggerRef.logEventIfEnabled(args[0], options?.logEvent);
                if (options?.correlationIdPath) {
                    loggerRef.setCorrelationId(args[0], options?.correlationIdPath);
                }
                try {
                    return await originalMethod.apply(this, args);
                }
                catch (error) {
                    if (options?.flushBufferOnUncaughtError) {
                        loggerRef.flushBuffer();
                        loggerRef.error({
                            message: UncaughtErrorLogMessage,
                            error,
                        });
                    }
                    throw error;
                }
                finally {
                    if (options?.clearState || options?.resetKeys)
                        loggerRef.resetKeys();
                    loggerRef.clearBuffer();
                }
            };
        };
    }
    /**
     * @deprecated This method is deprecated and will be removed in the future major versions. Use {@link resetKeys()} instead.
     */
    /* v8 ignore next -- @preserve */
    static injectLambdaContextAfterOrOnError(logger, _persistentAttributes, options) {
        if (options && (options.clearState || options?.resetKeys)) {
            logger.resetKeys();
        }
    }
    /**
     * @deprecated - This method is deprecated and will be removed in the next major version.
     */
    /* v8 ignore next -- @preserve */ static injectLambdaContextBefore(logger, event, context, options) {
        logger.addContext(context);
        logger.logEventIfEnabled(event, options?.logEvent);
    }
    /**
     * Log the AWS Lambda event payload for the current invocation if the environment variable `POWERTOOLS_LOGGER_LOG_EVENT` is set to `true`.
     *
     * @example
     * ```ts
     * process.env.POWERTOOLS_LOGGER_LOG_EVENT = 'true';
     *
     * import { Logger } from '@aws-lambda-powertools/logger';
     *
     * const logger = new Logger();
     *
     * export const handler = async (event) => {
     *   logger.logEventIfEnabled(event);
     *   // ... your handler code
     * }
     * ```
     *
     * @param event - The AWS Lambda event payload.
     * @param overwriteValue - Overwrite the environment variable value.
     */
    logEventIfEnabled(event, overwriteValue) {
        if (!this.shouldLogEvent(overwriteValue))
            return;
        this.info('Lambda invocation event', { event });
    }
    /**
     * This method allows recalculating the initial sampling decision for changing
     * the log level to DEBUG based on a sample rate value used during initialization,
     * potentially yielding a different outcome.
     *
     * This only works for warm starts, because we don't to avoid double sampling.
     */
    refreshSampleRateCalculation() {
        if (this.#debugLogSampling.refreshedTimes === 0) {
            this.#debugLogSampling.refreshedTimes++;
            return;
        }
        if (this.#shouldEnableDebugSampling() &&
            this.#invocationStore.getLogLevel() > LogLevelThreshold.TRACE) {
            this.setLogLevel('DEBUG');
            this.debug('Setting log level to DEBUG due to sampling rate');
        }
        else {
            this.setLogLevel(this.getLogLevelNameFromNumber(this.#initialLogLevel));
        }
    }
    /**
     * Remove temporary attributes based on provided keys to all log items generated by this Logger instance.
     *
     * @param keys - The keys to remove.
     */
    removeKeys(keys) {
        this.#attributesStore.removeTemporaryKeys(keys);
    }
    /**
     * Remove the given keys from the persistent keys.
     *
     * @example
     * ```typescript
     * import { Logger } from '@aws-lambda-powertools/logger';
     *
     * const logger = new Logger({
     *   persistentKeys: {
     *     environment: 'prod',
     *   },
     * });
     *
     * logger.removePersistentKeys(['environment']);
     * ```
     *
     * @param keys - The keys to remove from the persistent attributes.
     */
    removePersistentKeys(keys) {
        this.#attributesStore.removePersistentKeys(keys);
    }
    /**
     * @deprecated This method is deprecated and will be removed in the future major versions. Use {@link removePersistentKeys()} instead.
     */
    removePersistentLogAttributes(keys) {
        this.removePersistentKeys(keys);
    }
    /**
     * Remove all temporary log attributes added with {@link appendKeys() `appendKeys()`} method.
     */
    resetKeys() {
        this.#attributesStore.clearTemporaryAttributes();
    }
    /**
     * Set the log level for this Logger instance.
     *
     * If the log level is set using AWS Lambda Advanced Logging Controls, it sets it
     * instead of the given log level to avoid data loss.
     *
     * @param logLevel The log level to set, i.e. `error`, `warn`, `info`, `debug`, etc.
     */
    setLogLevel(logLevel) {
        if (this.awsLogLevelShortCircuit(logLevel))
            return;
        if (this.isValidLogLevel(logLevel)) {
            this.#invocationStore.setLogLevel(LogLevelThreshold[logLevel]);
        }
        else {
            throw new Error(`Invalid log level: ${logLevel}`);
        }
    }
    /**
     * @deprecated This method is deprecated and will be removed in the future major versions, please use {@link appendPersistentKeys() `appendPersistentKeys()`} instead.
     */
    setPersistentLogAttributes(attributes) {
        const filtered = this.#filterReservedAttributeKeys(attributes);
        this.#attributesStore.setPersistentAttributes(filtered);
    }
    /**
     * @deprecated Use getPersistentLogAttributes() instead
     */
    get persistentLogAttributes() {
        return this.#attributesStore.getPersistentAttributes();
    }
    /**
     * Check whether the current Lambda invocation event should be printed in the logs or not.
     *
     * @param overwriteValue - Overwrite the environment variable value.
     */
    shouldLogEvent(overwriteValue) {
        if (typeof overwriteValue === 'boolean') {
            return overwriteValue;
        }
        return this.getLogEvent();
    }
    /**
     * Print a log item with level TRACE.
     *
     * @param input - The log message.
     * @param extraInput - The extra input to log.
     */
    trace(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.TRACE, input, extraInput);
    }
    /**
     * Print a log item with level WARN.
     *
     * @param input - The log message.
     * @param extraInput - The extra input to log.
     */
    warn(input, ...extraInput) {
        this.processLogItem(LogLevelThreshold.WARN, input, extraInput);
    }
    /**
     * Log a warning message once per unique message.
     *
     * @param message - The log message.
     */
    #warnOnce(message) {
        if (this.#warnOnceMap.has(message))
            return;
        this.#warnOnceMap.set(message, true);
        this.warn(message);
    }
    /**
     * Factory method for instantiating logger instances. Used by `createChild` method.
     * Important for customization and subclassing. It allows subclasses, like `MyOwnLogger`,
     * to override its behavior while keeping the main business logic in `createChild` intact.
     *
     * @example
     * ```typescript
     * // MyOwnLogger subclass
     * class MyOwnLogger extends Logger {
     *   protected createLogger(options?: ConstructorOptions): MyOwnLogger {
     *     return new MyOwnLogger(options);
     *   }
     *   // No need to re-implement business logic from `createChild` and keep track on changes
     *   public createChild(options?: ConstructorOptions): MyOwnLogger {
     *     return super.createChild(options) as MyOwnLogger;
     *   }
     * }
     * ```
     *
     * @param options - Logger configuration options.
     */
    createLogger(options) {
        return new Logger(options);
    }
    /**
     * A custom JSON replacer function that is used to serialize the log items.
     *
     * By default, we already extend the default serialization behavior to handle `BigInt` and `Error` objects, as well as remove circular references.
     * When a custom JSON replacer function is passed to the Logger constructor, it will be called **before** our custom rules for each key-value pair in the object being stringified.
     *
     * This allows you to customize the serialization while still benefiting from the default behavior.
     *
     * @see {@link ConstructorOptions.jsonReplacerFn}
     */
    getJsonReplacer() {
        const ancestors = [];
        const jsonReplacerFn = this.#jsonReplacerFn;
        const logFormatter = this.getLogFormatter();
        return function (key, value) {
            let replacedValue = value;
            if (jsonReplacerFn)
                replacedValue = jsonReplacerFn(key, replacedValue);
            if (replacedValue instanceof Error) {
                replacedValue = logFormatter.formatError(replacedValue);
            }
            if (typeof replacedValue === 'bigint') {
                return replacedValue.toString();
            }
            if (typeof replacedValue === 'object' && replacedValue !== null) {
                while (ancestors.length > 0 && ancestors.at(-1) !== this) {
                    ancestors.pop();
                }
                /* v8 ignore next -- @preserve */
                if (ancestors.includes(replacedValue)) {
                    return;
                }
                ancestors.push(replacedValue);
            }
            return replacedValue;
        };
    }
    /**
     * Store information that is printed in all log items.
     *
     * @param attributes - The attributes to add to all log items.
     */
    addToPowertoolsLogData(attributes) {
        deepMerge(this.powertoolsLogData, attributes);
    }
    #filterReservedAttributeKeys(attributes) {
        const filtered = {};
        for (const [key, value] of Object.entries(attributes)) {
            if (!this.#checkReservedKeyAndWarn(key)) {
                filtered[key] = value;
            }
        }
        return filtered;
    }
    /**
     * Shared logic for adding keys to the logger instance.
     *
     * @param attributes - The attributes to add to the log item.
     * @param type - The type of the attributes to add.
     */
    #appendKeys(attributes, type) {
        const filtered = this.#filterReservedAttributeKeys(attributes);
        if (type === 'temp') {
            this.#attributesStore.appendTemporaryKeys(filtered);
        }
        else {
            const current = this.#attributesStore.getPersistentAttributes();
            this.#attributesStore.setPersistentAttributes(deepMerge(current, filtered));
        }
    }
    awsLogLevelShortCircuit(selectedLogLevel) {
        if (this.#alcLogLevel !== undefined) {
            this.#invocationStore.setBaseLogLevel(LogLevelThreshold[this.#alcLogLevel]);
            if (this.isValidLogLevel(selectedLogLevel) &&
                this.#invocationStore.getBaseLogLevel() >
                    LogLevelThreshold[selectedLogLevel]) {
                this.#warnOnce(`Current log level (${selectedLogLevel}) does not match AWS Lambda Advanced Logging Controls minimum log level (${this.#alcLogLevel}). This can lead to data loss, consider adjusting them.`);
            }
            return true;
        }
        return false;
    }
    /**
     * Create a log item and populate it with the given log level, input, and extra input.
     */
    createAndPopulateLogItem(logLevel, input, extraInput) {
        const unformattedBaseAttributes = {
            logLevel: this.getLogLevelNameFromNumber(logLevel),
            timestamp: new Date(),
            xRayTraceId: getXRayTraceIdFromEnv(),
            ...this.#getPowertoolsLogData(),
            message: '',
        };
        const additionalAttributes = this.#attributesStore.getAllAttributes();
        this.#processMainInput(input, unformattedBaseAttributes, additionalAttributes);
        this.#processExtraInput(extraInput, additionalAttributes);
        return this.getLogFormatter().formatAttributes(unformattedBaseAttributes, additionalAttributes);
    }
    /**
     * Process the main input message and add it to the attributes
     */
    #processMainInput(input, baseAttributes, additionalAttributes) {
        if (typeof input === 'string') {
            baseAttributes.message = input;
            return;
        }
        const { message, ...rest } = input;
        baseAttributes.message = message;
        for (const [key, value] of Object.entries(rest)) {
            if (!this.#checkReservedKeyAndWarn(key)) {
                additionalAttributes[key] = value;
            }
        }
    }
    /**
     * Process extra input items and add them to additional attributes
     */
    #processExtraInput(extraInput, additionalAttributes) {
        for (const item of extraInput) {
            if (isNullOrUndefined(item)) {
                continue;
            }
            if (item instanceof Error) {
                additionalAttributes.error = item;
            }
            else if (typeof item === 'string') {
                additionalAttributes.extra = item;
            }
            else {
                this.#processExtraObject(item, additionalAttributes);
            }
        }
    }
    /**
     * Process an extra input object and add its properties to additional attributes
     */
    #processExtraObject(item, additionalAttributes) {
        for (const [key, value] of Object.entries(item)) {
            if (!this.#checkReservedKeyAndWarn(key)) {
                additionalAttributes[key] = value;
            }
        }
    }
    /**
     * Make a new debug log sampling decision based on the sample rate value.
     */
    #shouldEnableDebugSampling() {
        return (this.#debugLogSampling.sampleRateValue &&
            (0,external_node_crypto_namespaceObject.randomInt)(0, 100) / 100 <= this.#debugLogSampling.sampleRateValue);
    }
    /**
     * Check if a given key is reserved and warn the user if it is.
     *
     * @param key - The key to check
     */
    #checkReservedKeyAndWarn(key) {
        if (ReservedKeys.includes(key)) {
            this.warn(`The key "${key}" is a reserved key and will be dropped.`);
            return true;
        }
        return false;
    }
    /**
     * Get the custom config service, an abstraction used to fetch environment variables.
     */
    getCustomConfigService() {
        return this.customConfigService;
    }
    /**
     * Get the instance of a service that formats the structure of a
     * log item's keys and values in the desired way.
     */
    getLogFormatter() {
        return this.logFormatter;
    }
    /**
     * Get the log level name from the log level number.
     *
     * For example, if the log level is 16, it will return 'WARN'.
     *
     * @param logLevel - The log level to get the name of
     */
    getLogLevelNameFromNumber(logLevel) {
        let found;
        for (const [key, value] of Object.entries(LogLevelThreshold)) {
            if (value === logLevel) {
                found = key;
                break;
            }
        }
        return found;
    }
    /**
     * Get information that will be added in all log item by
     * this Logger instance (different from user-provided persistent attributes).
     */
    #getPowertoolsLogData() {
        const lambdaContext = this.#attributesStore.getLambdaContext();
        if (lambdaContext === undefined) {
            return this.powertoolsLogData;
        }
        return { ...this.powertoolsLogData, lambdaContext };
    }
    /**
     * Check if a given log level is valid.
     *
     * @param logLevel - The log level to check
     */
    isValidLogLevel(logLevel) {
        return typeof logLevel === 'string' && logLevel in LogLevelThreshold;
    }
    /**
     * Check if a given sample rate value is valid.
     *
     * @param sampleRateValue - The sample rate value to check
     */
    isValidSampleRate(sampleRateValue) {
        return (typeof sampleRateValue === 'number' &&
            0 <= sampleRateValue &&
            sampleRateValue <= 1);
    }
    /**
     * Print a given log with given log level.
     *
     * @param logLevel - The log level
     * @param log - The log item to print
     */
    printLog(logLevel, log) {
        log.prepareForPrint();
        const consoleMethod = logLevel === LogLevelThreshold.CRITICAL
            ? 'error'
            : this.getLogLevelNameFromNumber(logLevel).toLowerCase();
        this.console[consoleMethod](JSON.stringify(log.getAttributes(), this.getJsonReplacer(), this.logIndentation));
    }
    /**
     * Print or buffer a given log with given log level.
     *
     * @param logLevel - The log level threshold
     * @param input - The log message
     * @param extraInput - The extra input to log
     */
    processLogItem(logLevel, input, extraInput) {
        if (this.#bufferConfig.enabled &&
            this.#bufferConfig.flushOnErrorLog &&
            logLevel >= LogLevelThreshold.ERROR &&
            logLevel < LogLevelThreshold.SILENT) {
            this.flushBuffer();
        }
        const traceId = getXRayTraceIdFromEnv();
        if (traceId !== undefined && this.shouldBufferLog(traceId, logLevel)) {
            try {
                this.bufferLogItem(traceId, this.createAndPopulateLogItem(logLevel, input, extraInput), logLevel);
            }
            catch (error) {
                this.printLog(LogLevelThreshold.WARN, this.createAndPopulateLogItem(LogLevelThreshold.WARN, `Unable to buffer log: ${error.message}`, [error]));
                this.printLog(logLevel, this.createAndPopulateLogItem(logLevel, input, extraInput));
            }
            return;
        }
        if (logLevel >= this.#invocationStore.getLogLevel()) {
            if (this.#isInitialized) {
                this.printLog(logLevel, this.createAndPopulateLogItem(logLevel, input, extraInput));
            }
            else {
                this.#initBuffer.push([logLevel, [logLevel, input, extraInput]]);
            }
        }
    }
    /**
     * Initialize the console property as an instance of the internal version of Console() class (PR #748)
     * or as the global node console if the `POWERTOOLS_DEV' env variable is set and has truthy value.
     */
    setConsole() {
        if (isDevMode()) {
            this.console = console;
        }
        else {
            this.console = new external_node_console_namespaceObject.Console({
                stdout: process.stdout,
                stderr: process.stderr,
            });
        }
        /**
         * Patch `console.trace` to avoid printing a stack trace and aligning with AWS Lambda behavior - see #2902
         */
        this.console.trace = (message, ...optionalParams) => {
            this.console.log(message, ...optionalParams);
        };
    }
    /**
     * Set the initial Logger log level based on the following order:
     * 1. If a log level is set using AWS Lambda Advanced Logging Controls, it sets it.
     * 2. If a log level is passed to the constructor, it sets it.
     * 3. If a log level is set via custom config service, it sets it.
     * 4. If a log level is set via env variables, it sets it.
     *
     * If none of the above is true, the default log level applies (`INFO`).
     *
     * @param logLevel - Log level passed to the constructor
     */
    setInitialLogLevel(logLevel) {
        const constructorLogLevel = logLevel?.toUpperCase();
        if (this.awsLogLevelShortCircuit(constructorLogLevel)) {
            this.#initialLogLevel = this.#invocationStore.getBaseLogLevel();
            return;
        }
        if (this.isValidLogLevel(constructorLogLevel)) {
            this.#invocationStore.setBaseLogLevel(LogLevelThreshold[constructorLogLevel]);
            this.#initialLogLevel = this.#invocationStore.getBaseLogLevel();
            return;
        }
        const customConfigValue = this.getCustomConfigService()
            ?.getLogLevel()
            ?.toUpperCase();
        if (this.isValidLogLevel(customConfigValue)) {
            this.#invocationStore.setBaseLogLevel(LogLevelThreshold[customConfigValue]);
            this.#initialLogLevel = this.#invocationStore.getBaseLogLevel();
            return;
        }
        const logLevelVariable = getStringFromEnv({
            key: 'POWERTOOLS_LOG_LEVEL',
            defaultValue: '',
        });
        const logLevelVariableAlias = getStringFromEnv({
            key: 'LOG_LEVEL',
            defaultValue: '',
        });
        const logLevelValue = logLevelVariable || logLevelVariableAlias;
        if (this.isValidLogLevel(logLevelValue)) {
            this.#invocationStore.setBaseLogLevel(LogLevelThreshold[logLevelValue]);
            this.#initialLogLevel = this.#invocationStore.getBaseLogLevel();
        }
    }
    /**
     * Set the sample rate value with the following priority:
     * 1. Constructor value
     * 2. Custom config service value
     * 3. Environment variable value
     * 4. Default value (zero)
     *
     * @param sampleRateValue - The sample rate value
     */
    setInitialSampleRate(sampleRateValue) {
        const constructorValue = sampleRateValue;
        const customConfigValue = this.getCustomConfigService()?.getSampleRateValue();
        const sampleRateEnvVariable = getNumberFromEnv({
            key: 'POWERTOOLS_LOGGER_SAMPLE_RATE',
            defaultValue: 0,
        });
        for (const value of [
            constructorValue,
            customConfigValue,
            sampleRateEnvVariable,
        ]) {
            if (this.isValidSampleRate(value)) {
                this.#debugLogSampling.sampleRateValue = value;
                this.powertoolsLogData.sampleRateValue = value;
                if (this.#shouldEnableDebugSampling() &&
                    this.#invocationStore.getBaseLogLevel() > LogLevelThreshold.TRACE) {
                    this.setLogLevel('DEBUG');
                    this.debug('Setting log level to DEBUG due to sampling rate');
                }
                break;
            }
        }
    }
    /**
     * If the log event feature is enabled via env variable, it sets a property that tracks whether
     * the event passed to the Lambda function handler should be logged or not.
     */
    setLogEvent() {
        this.logEvent = getBooleanFromEnv({
            key: 'POWERTOOLS_LOGGER_LOG_EVENT',
            defaultValue: false,
        });
    }
    /**
     * Set the log formatter instance, in charge of giving a custom format
     * to the structured logs, and optionally the ordering for keys within logs.
     *
     * @param logFormatter - The log formatter
     * @param logRecordOrder - Optional list of keys to specify order in logs
     */
    setLogFormatter(logFormatter, logRecordOrder) {
        this.logFormatter =
            logFormatter ??
                new PowertoolsLogFormatter({
                    logRecordOrder,
                });
    }
    /**
     * If the `POWERTOOLS_DEV` env variable is set,
     * add JSON indentation for pretty printing logs.
     */
    setLogIndentation() {
        if (isDevMode()) {
            this.logIndentation = LogJsonIndent.PRETTY;
        }
    }
    /**
     * Configure the Logger instance settings that will affect the Logger's behaviour
     * and the content of all logs.
     *
     * @param options - Options to configure the Logger instance
     */
    setOptions(options) {
        const { logLevel, serviceName, sampleRateValue, logFormatter, persistentKeys, persistentLogAttributes, // deprecated in favor of persistentKeys
        environment, jsonReplacerFn, logRecordOrder, logBufferOptions, correlationIdSearchFn, } = options;
        if (persistentLogAttributes &&
            Object.keys(persistentLogAttributes).length > 0 &&
            persistentKeys &&
            Object.keys(persistentKeys).length > 0) {
            this.warn('Both persistentLogAttributes and persistentKeys options were provided. Using persistentKeys as persistentLogAttributes is deprecated and will be removed in future releases');
        }
        // configurations that affect log content
        this.setPowertoolsLogData(serviceName, environment, persistentKeys || persistentLogAttributes);
        // configurations that affect Logger behavior
        const lambdaLogLevel = getStringFromEnv({
            key: 'AWS_LAMBDA_LOG_LEVEL',
            defaultValue: '',
        });
        const AlcLogLevel = lambdaLogLevel === 'FATAL' ? 'CRITICAL' : lambdaLogLevel;
        if (this.isValidLogLevel(AlcLogLevel)) {
            this.#alcLogLevel = AlcLogLevel;
        }
        this.setLogEvent();
        this.setInitialLogLevel(logLevel);
        this.setInitialSampleRate(sampleRateValue);
        // configurations that affect how logs are printed
        this.setLogFormatter(logFormatter, logRecordOrder);
        this.setConsole();
        this.setLogIndentation();
        this.#jsonReplacerFn = jsonReplacerFn;
        this.#setLogBuffering(logBufferOptions);
        this.#correlationIdSearchFn = correlationIdSearchFn;
        return this;
    }
    /**
     * Add important data to the Logger instance that will affect the content of all logs.
     *
     * @param serviceName - The service name
     * @param environment - The environment
     * @param persistentKeys - The persistent log attributes
     */
    setPowertoolsLogData(serviceName, environment, persistentKeys) {
        this.addToPowertoolsLogData({
            awsRegion: getStringFromEnv({
                key: 'AWS_REGION',
                defaultValue: '',
            }),
            environment: environment ||
                this.getCustomConfigService()?.getCurrentEnvironment() ||
                getStringFromEnv({
                    key: 'ENVIRONMENT',
                    defaultValue: '',
                }),
            serviceName: serviceName ||
                this.getCustomConfigService()?.getServiceName() ||
                getStringFromEnv({
                    key: 'POWERTOOLS_SERVICE_NAME',
                    defaultValue: '',
                }) ||
                this.defaultServiceName,
        });
        persistentKeys && this.appendPersistentKeys(persistentKeys);
    }
    /**
     * Configure the buffer settings for the Logger instance.
     *
     * @param options - Options to configure the Logger instance
     */
    #setLogBuffering(options) {
        if (options === undefined) {
            return;
        }
        // `enabled` is a boolean, so we set it to true if it's not explicitly set to false
        this.#bufferConfig.enabled = options?.enabled !== false;
        // if `enabled` is false, we don't need to set any other options
        if (this.#bufferConfig.enabled === false)
            return;
        if (options?.maxBytes !== undefined) {
            this.#bufferConfig.maxBytes = options.maxBytes;
        }
        this.#invocationStore.configureBuffer(this.#bufferConfig.maxBytes);
        if (options?.flushOnErrorLog === false) {
            this.#bufferConfig.flushOnErrorLog = false;
        }
        const bufferAtLogLevel = options?.bufferAtVerbosity?.toUpperCase();
        if (this.isValidLogLevel(bufferAtLogLevel)) {
            this.#bufferConfig.bufferAtVerbosity =
                LogLevelThreshold[bufferAtLogLevel];
        }
        if (this.#alcLogLevel !== undefined &&
            LogLevelThreshold[this.#alcLogLevel] >
                this.#bufferConfig.bufferAtVerbosity) {
            this.#warnOnce('Advanced Loggging Controls (ALC) Log Level is less verbose than Log Buffering Log Level. Buffered logs will be filtered by ALC');
        }
    }
    /**
     * Add a log to the buffer.
     *
     * @param xrayTraceId - `_X_AMZN_TRACE_ID` of the request
     * @param log - Log to be buffered
     * @param logLevel - The level of log to be buffered
     */
    bufferLogItem(xrayTraceId, log, logLevel) {
        log.prepareForPrint();
        this.#invocationStore.add(xrayTraceId, JSON.stringify(log.getAttributes(), this.getJsonReplacer(), this.logIndentation), logLevel);
    }
    /**
     * Flush all logs in the request buffer.
     *
     * This is called automatically when you use the {@link injectLambdaContext | `@logger.injectLambdaContext()`} decorator and
     * your function throws an error.
     */
    flushBuffer() {
        if (this.#bufferConfig.enabled === false) {
            return;
        }
        const traceId = getXRayTraceIdFromEnv();
        if (traceId === undefined) {
            return;
        }
        const buffer = this.#invocationStore.get(traceId);
        if (buffer === undefined) {
            return;
        }
        for (const item of buffer) {
            const consoleMethod = this.getLogLevelNameFromNumber(item.logLevel).toLowerCase();
            this.console[consoleMethod](item.value);
        }
        if (buffer.hasEvictedLog) {
            this.printLog(LogLevelThreshold.WARN, this.createAndPopulateLogItem(LogLevelThreshold.WARN, 'Some logs are not displayed because they were evicted from the buffer. Increase buffer size to store more logs in the buffer', []));
        }
        if (this.#alcLogLevel !== undefined &&
            LogLevelThreshold[this.#alcLogLevel] >
                this.#bufferConfig.bufferAtVerbosity) {
            this.#warnOnce('Advanced Loggging Controls (ALC) Log Level is less verbose than Log Buffering Log Level. Some logs might be missing.');
        }
        this.#invocationStore.delete(traceId);
    }
    /**
     * Empties the buffer for the current request
     */
    clearBuffer() {
        if (this.#bufferConfig.enabled === false) {
            return;
        }
        const traceId = getXRayTraceIdFromEnv();
        if (traceId === undefined) {
            return;
        }
        this.#invocationStore.delete(traceId);
    }
    /**
     * Test if the log meets the criteria to be buffered.
     *
     * @param traceId - `_X_AMZN_TRACE_ID` of the request
     * @param logLevel - The level of the log being considered
     */
    shouldBufferLog(traceId, logLevel) {
        return (this.#bufferConfig.enabled &&
            traceId !== undefined &&
            logLevel <= this.#bufferConfig.bufferAtVerbosity);
    }
    /**
     * Set the correlation ID for the log item.
     *
     * This method can be used to set the correlation ID for the log item or to search for the correlation ID in the event.
     *
     * @example
     * ```typescript
     * import { Logger } from '@aws-lambda-powertools/logger';
     *
     * const logger = new Logger();
     * logger.setCorrelationId('my-correlation-id'); // sets the correlation ID directly with the first argument as value
     * ```
     *
     * @example
     * ```typescript
     * import { Logger } from '@aws-lambda-powertools/logger';
     * import { search } from '@aws-lambda-powertools/logger/correlationId';
     *
     * const logger = new Logger({ correlationIdSearchFn: search });
     * logger.setCorrelationId(event, 'requestContext.requestId'); // sets the correlation ID from the event using JMSPath expression
     * ```
     *
     * @param value - The value to set as the correlation ID or the event to search for the correlation ID
     * @param correlationIdPath - Optional JMESPath expression to extract the correlation ID for the payload
     */
    setCorrelationId(value, correlationIdPath) {
        if (typeof correlationIdPath === 'string') {
            if (!this.#correlationIdSearchFn) {
                this.#warnOnce('correlationIdPath is set but no search function was provided. The correlation ID will not be added to the log attributes.');
                return;
            }
            const correlationId = this.#correlationIdSearchFn(correlationIdPath, value);
            if (correlationId)
                this.appendKeys({ correlation_id: correlationId });
            return;
        }
        // If no correlationIdPath is provided, set the correlation ID directly
        this.appendKeys({ correlation_id: value });
    }
    /**
     * Get the correlation ID from the log attributes.
     */
    getCorrelationId() {
        return this.#attributesStore.getTemporaryAttributes().correlation_id;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/logger/lib/esm/index.js





;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/constants.js
/**
 * The dimension key for the cold start metric.
 */
const COLD_START_METRIC = 'ColdStart';
/**
 * The default namespace for metrics.
 */
const DEFAULT_NAMESPACE = 'default_namespace';
/**
 * The minimum length constraint of the metric name
 */
const MIN_METRIC_NAME_LENGTH = 1;
/**
 * The maximum length constraint of the metric name
 */
const MAX_METRIC_NAME_LENGTH = 255;
/**
 * The maximum number of metrics that can be emitted in a single EMF blob.
 */
const MAX_METRICS_SIZE = 100;
/**
 * The maximum number of metric values that can be emitted in a single metric.
 */
const MAX_METRIC_VALUES_SIZE = 100;
/**
 * The maximum number of dimensions that can be added to a metric (0-indexed).
 */
const MAX_DIMENSION_COUNT = 29;
/**
 * The maximum age of a timestamp in milliseconds that can be emitted in a metric.
 * This is set to 14 days.
 */
const EMF_MAX_TIMESTAMP_PAST_AGE = 14 * 24 * 60 * 60 * 1000;
/**
 * The maximum age of a timestamp in milliseconds that can be emitted in a metric.
 * This is set to 2 hours.
 */
const EMF_MAX_TIMESTAMP_FUTURE_AGE = 2 * 60 * 60 * 1000;
/**
 * The unit of the metric.
 *
 * @see {@link https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Unit | Amazon CloudWatch Units}
 * @see {@link https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html | Amazon CloudWatch MetricDatum}
 */
const MetricUnit = {
    Seconds: 'Seconds',
    Microseconds: 'Microseconds',
    Milliseconds: 'Milliseconds',
    Bytes: 'Bytes',
    Kilobytes: 'Kilobytes',
    Megabytes: 'Megabytes',
    Gigabytes: 'Gigabytes',
    Terabytes: 'Terabytes',
    Bits: 'Bits',
    Kilobits: 'Kilobits',
    Megabits: 'Megabits',
    Gigabits: 'Gigabits',
    Terabits: 'Terabits',
    Percent: 'Percent',
    Count: 'Count',
    BytesPerSecond: 'Bytes/Second',
    KilobytesPerSecond: 'Kilobytes/Second',
    MegabytesPerSecond: 'Megabytes/Second',
    GigabytesPerSecond: 'Gigabytes/Second',
    TerabytesPerSecond: 'Terabytes/Second',
    BitsPerSecond: 'Bits/Second',
    KilobitsPerSecond: 'Kilobits/Second',
    MegabitsPerSecond: 'Megabits/Second',
    GigabitsPerSecond: 'Gigabits/Second',
    TerabitsPerSecond: 'Terabits/Second',
    CountPerSecond: 'Count/Second',
    NoUnit: 'None',
};
/**
 * The resolution of the metric.
 *
 * @see {@link https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Resolution_definition | Amazon CloudWatch Resolution}
 */
const MetricResolution = {
    Standard: 60,
    High: 1,
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/DimensionsStore.js

/**
 * Manages storage of metrics dimensions with automatic context detection.
 *
 * This class abstracts the storage mechanism for metrics, automatically
 * choosing between AsyncLocalStorage (when in async context) and a fallback
 * object (when outside async context). The decision is made at runtime on
 * every method call to support Lambda's transition to async contexts.
 */
class DimensionsStore {
    #dimensions = new InvocationScoped('powertools.metrics.dimensions', { fresh: () => ({}) });
    #dimensionSets = new InvocationScoped('powertools.metrics.dimensionSets', { fresh: () => [] });
    #defaultDimensions = {};
    #getDimensions() {
        return this.#dimensions.get();
    }
    #getDimensionSets() {
        return this.#dimensionSets.get();
    }
    addDimension(name, value) {
        this.#getDimensions()[name] = value;
        return value;
    }
    addDimensionSet(dimensionSet) {
        this.#getDimensionSets().push({ ...dimensionSet });
        return dimensionSet;
    }
    getDimensions() {
        return { ...this.#getDimensions() };
    }
    getDimensionSets() {
        return this.#getDimensionSets().map((set) => ({ ...set }));
    }
    clearRequestDimensions() {
        this.#dimensions.reset();
        this.#dimensionSets.reset();
    }
    clearDefaultDimensions() {
        this.#defaultDimensions = {};
    }
    setDefaultDimensions(dimensions) {
        this.#defaultDimensions = { ...dimensions };
    }
    getDefaultDimensions() {
        return { ...this.#defaultDimensions };
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/MetadataStore.js

/**
 * Manages storage of metrics #metadata with automatic context detection.
 *
 * This class abstracts the storage mechanism for metrics, automatically
 * choosing between AsyncLocalStorage (when in async context) and a fallback
 * object (when outside async context). The decision is made at runtime on
 * every method call to support Lambda's transition to async contexts.
 */
class MetadataStore {
    #metadata = new InvocationScoped('powertools.metrics.metadata', { fresh: () => ({}) });
    #getStorage() {
        return this.#metadata.get();
    }
    set(key, value) {
        this.#getStorage()[key] = value;
        return value;
    }
    getAll() {
        return { ...this.#getStorage() };
    }
    clear() {
        this.#metadata.reset();
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/MetricsStore.js



/**
 * Manages storage of metrics with automatic context detection.
 *
 * This class abstracts the storage mechanism for metrics, automatically
 * choosing between AsyncLocalStorage (when in async context) and a fallback
 * object (when outside async context). The decision is made at runtime on
 * every method call to support Lambda's transition to async contexts.
 */
class MetricsStore {
    #storedMetrics = new InvocationScoped('powertools.metrics.storedMetrics', { fresh: () => ({}) });
    #timestamp = new InvocationScoped('powertools.metrics.timestamp', { initial: undefined });
    #getStorage() {
        return this.#storedMetrics.get();
    }
    getMetric(name) {
        return this.#getStorage()[name];
    }
    /**
     * Adds a metric value to storage. If a metric with the same name already exists,
     * the value is appended to an array. Validates that the unit matches any existing metric.
     *
     * @example
     * ```typescript
     * store.setMetric('latency', MetricUnit.Milliseconds, 100);
     * // Returns: { name: 'latency', unit: 'Milliseconds', value: 100, resolution: 60 }
     *
     * store.setMetric('latency', MetricUnit.Milliseconds, 150);
     * // Returns: { name: 'latency', unit: 'Milliseconds', value: [100, 150], resolution: 60 }
     * ```
     *
     * @param name - The metric name
     * @param unit - The metric unit (must match existing metric if present)
     * @param value - The metric value to add
     * @param resolution - The metric resolution (defaults to Standard)
     * @returns The stored metric with updated values
     * @throws Error if unit doesn't match existing metric
     */
    setMetric(name, unit, value, resolution = MetricResolution.Standard) {
        const storage = this.#getStorage();
        const existingMetric = storage[name];
        if (existingMetric === undefined) {
            const newMetric = {
                name,
                unit,
                value,
                resolution,
            };
            storage[name] = newMetric;
            return { ...newMetric };
        }
        if (existingMetric.unit !== unit) {
            const currentUnit = existingMetric.unit;
            throw new Error(`Metric "${name}" has already been added with unit "${currentUnit}", but we received unit "${unit}". Did you mean to use metric unit "${currentUnit}"?`);
        }
        if (!Array.isArray(existingMetric.value)) {
            existingMetric.value = [existingMetric.value];
        }
        existingMetric.value.push(value);
        return { ...existingMetric, value: [...existingMetric.value] };
    }
    getMetricNames() {
        return Object.keys(this.#getStorage());
    }
    getAllMetrics() {
        return Object.values(this.#getStorage());
    }
    clearMetrics() {
        this.#storedMetrics.reset();
        this.#timestamp.set(undefined);
    }
    hasMetrics() {
        return this.getMetricNames().length > 0;
    }
    getMetricsCount() {
        return this.getMetricNames().length;
    }
    getTimestamp() {
        return this.#timestamp.get();
    }
    setTimestamp(timestamp) {
        const timestampMs = this.#convertTimestampToEmfFormat(timestamp);
        this.#timestamp.set(timestampMs);
        return timestampMs;
    }
    #convertTimestampToEmfFormat(timestamp) {
        if (isIntegerNumber(timestamp)) {
            return timestamp;
        }
        if (timestamp instanceof Date) {
            return timestamp.getTime();
        }
        return 0;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/Metrics.js







/**
 * The Metrics utility creates custom metrics asynchronously by logging metrics to standard output following {@link https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html | Amazon CloudWatch Embedded Metric Format (EMF)}.
 *
 * These metrics can be visualized through Amazon CloudWatch Console.
 *
 * **Key features**
 * - Aggregating up to 100 metrics using a single CloudWatch EMF object (large JSON blob).
 * - Validating your metrics against common metric definitions mistakes (for example, metric unit, values, max dimensions, max metrics).
 * - Metrics are created asynchronously by the CloudWatch service. You do not need any custom stacks, and there is no impact to Lambda function latency.
 * - Creating a one-off metric with different dimensions.
 *
 * After initializing the Metrics class, you can add metrics using the {@link Metrics.addMetric | `addMetric()`} method.
 * The metrics are stored in a buffer and are flushed when calling {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`}.
 * Each metric can have dimensions and metadata added to it.
 *
 * @example
 * ```typescript
 * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
 *
 * const metrics = new Metrics({
 *   namespace: 'serverlessAirline',
 *   serviceName: 'orders',
 *   defaultDimensions: { environment: 'dev' },
 * });
 *
 * export const handler = async (event: { requestId: string }) => {
 *   metrics
 *     .addMetadata('request_id', event.requestId)
 *     .addMetric('successfulBooking', MetricUnit.Count, 1)
 *     .publishStoredMetrics();
 * };
 * ```
 *
 * If you don't want to manually flush the metrics, you can use the {@link Metrics.logMetrics | `logMetrics()`} decorator or
 * the Middy.js middleware to automatically flush the metrics after the handler function returns or throws an error.
 *
 * In addition to this, the decorator and middleware can also be configured to capture a `ColdStart` metric and
 * set default dimensions for all metrics.
 *
 * **Class method decorator**
 *
 * @example
 *
 * ```typescript
 * import type { Context } from 'aws-lambda';
 * import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
 * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
 *
 * const metrics = new Metrics({
 *   namespace: 'serverlessAirline',
 *   serviceName: 'orders'
 * });
 *
 * class Lambda implements LambdaInterface {
 *   ⁣@metrics.logMetrics({ captureColdStartMetric: true, throwOnEmptyMetrics: true })
 *   public async handler(_event: { requestId: string }, _: Context) {
 *     metrics.addMetadata('request_id', event.requestId);
 *     metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
 *   }
 * }
 *
 * const handlerClass = new Lambda();
 * export const handler = handlerClass.handler.bind(handlerClass);
 * ```
 *
 * Note that decorators are a Stage 3 proposal for JavaScript and are not yet part of the ECMAScript standard.
 * The current implementation in this library is based on the legacy TypeScript decorator syntax enabled by the [`experimentalDecorators` flag](https://www.typescriptlang.org/tsconfig/#experimentalDecorators)
 * set to `true` in the `tsconfig.json` file.
 *
 * **Middy.js middleware**
 *
 * @example
 *
 * ```typescript
 * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
 * import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
 * import middy from '@middy/core';
 *
 * const metrics = new Metrics({
 *   namespace: 'serverlessAirline',
 *   serviceName: 'orders'
 * });
 *
 * export const handler = middy(async () => {
 *   metrics.addMetadata('request_id', event.requestId);
 *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
 * }).use(logMetrics(metrics, {
 *   captureColdStartMetric: true,
 *   throwOnEmptyMetrics: true,
 * }));
 * ```
 *
 * The `logMetrics()` middleware is compatible with `@middy/core@3.x` and above.
 *
 */
class Metrics extends Utility {
    /**
     * Console instance used to print logs.
     *
     * In AWS Lambda, we create a new instance of the Console class so that we can have
     * full control over the output of the logs. In testing environments, we use the
     * default console instance.
     *
     * This property is initialized in the constructor in setOptions().
     *
     * @private
     */
    console;
    /**
     * Custom configuration service for metrics
     */
    customConfigService;
    /**
     * Storage for dimensions
     */
    #dimensionsStore = new DimensionsStore();
    /**
     * Name of the Lambda function
     */
    functionName;
    /**
     * Custom logger object used for emitting debug, warning, and error messages.
     *
     * Note that this logger is not used for emitting metrics which are emitted to standard output using the `Console` object.
     */
    #logger;
    /**
     * Flag indicating if this is a single metric instance
     * @default false
     */
    isSingleMetric = false;
    /**
     * Additional metadata to be included with metrics
     */
    #metadataStore = new MetadataStore();
    /**
     * Namespace for the metrics
     */
    namespace;
    /**
     * Flag to determine if an error should be thrown when no metrics are recorded
     * @default false
     */
    shouldThrowOnEmptyMetrics = false;
    /**
     * Storage for metrics before they are published
     */
    #metricsStore = new MetricsStore();
    /**
     * Whether to disable metrics
     */
    disabled = false;
    /**
     * Cached environment config values.
     * Initialized once in setEnvConfig().
     */
    #envConfig = {
        namespace: '',
        functionName: '',
        serviceName: '',
        disabled: false,
        devMode: false,
    };
    constructor(options = {}) {
        super();
        this.setEnvConfig();
        this.setConsole();
        this.#logger = options.logger || this.console;
        this.setOptions(options);
    }
    /**
     * Add a dimension to metrics.
     *
     * A dimension is a key-value pair that is used to group metrics, and it is included in all metrics emitted after it is added.
     * Invalid dimension values are skipped and a warning is logged.
     *
     * When calling the {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`} method, the dimensions are cleared. This type of
     * dimension is useful when you want to add request-specific dimensions to your metrics. If you want to add dimensions that are
     * included in all metrics, use the {@link Metrics.setDefaultDimensions | `setDefaultDimensions()`} method.
     *
     * @param name - The name of the dimension
     * @param value - The value of the dimension
     */
    addDimension(name, value) {
        if (isStringUndefinedNullEmpty(name) || isStringUndefinedNullEmpty(value)) {
            this.#logger.warn(`The dimension ${name} doesn't meet the requirements and won't be added. Ensure the dimension name and value are non empty strings`);
            return this;
        }
        const dimensions = this.#dimensionsStore.getDimensions();
        const defaultDimensions = this.#dimensionsStore.getDefaultDimensions();
        // addDimension only mutates the regular dimensions array, so we don't need to project against dimensionSets
        // (each set is an independent published array).
        const projectedSize = new Set([
            ...Object.keys(defaultDimensions),
            ...Object.keys(dimensions),
            name,
        ]).size;
        // MAX_DIMENSION_COUNT is 29 (EMF 30 dimension cap - 1 reserved for service).
        // Thus exactly 29 custom dimensions are allowed, and we throw only if strictly greater.
        if (projectedSize > MAX_DIMENSION_COUNT) {
            throw new RangeError(`The number of metric dimensions must be lower than ${MAX_DIMENSION_COUNT}`);
        }
        if (Object.hasOwn(dimensions, name) ||
            Object.hasOwn(defaultDimensions, name)) {
            this.#logger.warn(`Dimension "${name}" has already been added. The previous value will be overwritten.`);
        }
        this.#dimensionsStore.addDimension(name, value);
        return this;
    }
    /**
     * Add multiple dimensions to the metrics.
     *
     * This method is useful when you want to add multiple dimensions to the metrics at once.
     * Invalid dimension values are skipped and a warning is logged.
     *
     * When calling the {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`} method, the dimensions are cleared. This type of
     * dimension is useful when you want to add request-specific dimensions to your metrics. If you want to add dimensions that are
     * included in all metrics, use the {@link Metrics.setDefaultDimensions | `setDefaultDimensions()`} method.
     *
     * @param dimensions - An object with key-value pairs of dimensions
     */
    addDimensions(dimensions) {
        const newDimensions = this.#sanitizeDimensions(dimensions);
        const defaultDimensions = this.#dimensionsStore.getDefaultDimensions();
        // addDimensions creates a new independent dimensionSet array, so we only project against defaultDimensions.
        const projectedSize = new Set([
            ...Object.keys(defaultDimensions),
            ...Object.keys(newDimensions),
        ]).size;
        if (projectedSize > MAX_DIMENSION_COUNT) {
            throw new RangeError(`The number of metric dimensions must be lower than ${MAX_DIMENSION_COUNT}`);
        }
        this.#dimensionsStore.addDimensionSet(newDimensions);
        return this;
    }
    /**
     * A metadata key-value pair to be included with metrics.
     *
     * You can use this method to add high-cardinality data as part of your metrics.
     * This is useful when you want to search highly contextual information along with your metrics in your logs.
     *
     * Note that the metadata is not included in the Amazon CloudWatch UI, but it can be used to search and filter logs.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async (event) => {
     *   metrics.addMetadata('request_id', event.requestId);
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   metrics.publishStoredMetrics();
     * };
     * ```
     *
     * @param key - The key of the metadata
     * @param value - The value of the metadata
     */
    addMetadata(key, value) {
        this.#metadataStore.set(key, value);
        return this;
    }
    /**
     * Add a metric to the metrics buffer.
     *
     * By default, metrics are buffered and flushed when calling {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`} method,
     * or at the end of the handler function when using the {@link Metrics.logMetrics | `logMetrics()`} decorator or the Middy.js middleware.
     *
     * Metrics are emitted to standard output in the Amazon CloudWatch EMF (Embedded Metric Format) schema.
     *
     * You can add a metric by specifying the metric name, unit, and value. For convenience,
     * we provide a set of constants for the most common units in the {@link MetricUnits | MetricUnit} dictionary object.
     *
     * Optionally, you can specify a {@link https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Resolution_definition | resolution}, which can be either `High` or `Standard`, using the {@link MetricResolutions | MetricResolution} dictionary object.
     * By default, metrics are published with a resolution of `Standard`.
     *
     * @example
     * ```typescript
     * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   metrics.publishStoredMetrics();
     * };
     * ```
     *
     * @param name - The metric name
     * @param unit - The metric unit, see {@link MetricUnits | MetricUnit}
     * @param value - The metric value
     * @param resolution - The metric resolution, see {@link MetricResolutions | MetricResolution}
     */
    addMetric(name, unit, value, resolution = MetricResolution.Standard) {
        this.storeMetric(name, unit, value, resolution);
        if (this.isSingleMetric)
            this.publishStoredMetrics();
        return this;
    }
    /**
     * Immediately emit a `ColdStart` metric if this is a cold start invocation.
     *
     * A cold start is when AWS Lambda initializes a new instance of your function. To take advantage of this feature,
     * you must instantiate the Metrics class outside of the handler function.
     *
     * By using this method, the metric will be emitted immediately without you having to call {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`}.
     *
     * If you are using the {@link Metrics.logMetrics | `logMetrics()`} decorator, or the Middy.js middleware, you can enable this
     * feature by setting the `captureColdStartMetric` option to `true`.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   metrics.captureColdStartMetric();
     * };
     * ```
     *
     * @param functionName - Optional function name to use as `function_name` dimension in the metric. It's used only if the `functionName` constructor parameter or environment variable are not set.
     */
    captureColdStartMetric(functionName) {
        if (!this.getColdStart())
            return;
        const singleMetric = this.singleMetric();
        const value = this.functionName?.trim() ?? functionName?.trim();
        if (value && value.length > 0) {
            singleMetric.addDimension('function_name', value);
        }
        singleMetric.addMetric(COLD_START_METRIC, MetricUnit.Count, 1);
    }
    /**
     * Clear all previously set default dimensions.
     *
     * This will remove all default dimensions set by the {@link Metrics.setDefaultDimensions | `setDefaultDimensions()`} method
     * or via the `defaultDimensions` parameter in the constructor.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders',
     *   defaultDimensions: { environment: 'dev' },
     * });
     *
     * metrics.setDefaultDimensions({ region: 'us-west-2' });
     *
     * // both environment and region dimensions are removed
     * metrics.clearDefaultDimensions();
     * ```
     */
    clearDefaultDimensions() {
        this.#dimensionsStore.clearDefaultDimensions();
    }
    /**
     * Clear all the dimensions added to the Metrics instance via {@link Metrics.addDimension | `addDimension()`} or {@link Metrics.addDimensions | `addDimensions()`}.
     *
     * These dimensions are normally cleared when calling {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`}, but
     * you can use this method to clear specific dimensions that you no longer need at runtime.
     *
     * This method does not clear the default dimensions set via {@link Metrics.setDefaultDimensions | `setDefaultDimensions()`} or via
     * the `defaultDimensions` parameter in the constructor.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   metrics.addDimension('region', 'us-west-2');
     *
     *   // ...
     *
     *   metrics.clearDimensions(); // only the region dimension is removed
     * };
     * ```
     *
     * The method is primarily intended for internal use, but it is exposed for advanced use cases.
     */
    clearDimensions() {
        this.#dimensionsStore.clearRequestDimensions();
    }
    /**
     * Clear all the metadata added to the Metrics instance.
     *
     * Metadata is normally cleared when calling {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`}, but
     * you can use this method to clear specific metadata that you no longer need at runtime.
     *
     * The method is primarily intended for internal use, but it is exposed for advanced use cases.
     */
    clearMetadata() {
        this.#metadataStore.clear();
    }
    /**
     * Clear all the metrics stored in the buffer.
     *
     * This is useful when you want to clear the metrics stored in the buffer without publishing them.
     *
     * The method is primarily intended for internal use, but it is exposed for advanced use cases.
     */
    clearMetrics() {
        this.#metricsStore.clearMetrics();
    }
    /**
     * Check if there are stored metrics in the buffer.
     */
    hasStoredMetrics() {
        return this.#metricsStore.hasMetrics();
    }
    /**
     * Whether metrics are disabled.
     */
    isDisabled() {
        return this.disabled;
    }
    /**
     * A class method decorator to automatically log metrics after the method returns or throws an error.
     *
     * The decorator can be used with TypeScript classes and can be configured to optionally capture a `ColdStart` metric (see {@link Metrics.captureColdStartMetric | `captureColdStartMetric()`}),
     * throw an error if no metrics are emitted (see {@link Metrics.setThrowOnEmptyMetrics | `setThrowOnEmptyMetrics()`}),
     * and set default dimensions for all metrics (see {@link Metrics.setDefaultDimensions | `setDefaultDimensions()`}).
     *
     * @example
     *
     * ```typescript
     * import type { Context } from 'aws-lambda';
     * import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
     * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * class Lambda implements LambdaInterface {
     *   ⁣@metrics.logMetrics({ captureColdStartMetric: true })
     *   public async handler(_event: { requestId: string }, _: Context) {
     *     metrics.addMetadata('request_id', event.requestId);
     *     metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   }
     * }
     *
     * const handlerClass = new Lambda();
     * export const handler = handlerClass.handler.bind(handlerClass);
     * ```
     *
     * You can configure the decorator with the following options:
     * - `captureColdStartMetric` - Whether to capture a `ColdStart` metric
     * - `defaultDimensions` - Default dimensions to add to all metrics
     * - `throwOnEmptyMetrics` - Whether to throw an error if no metrics are emitted
     *
     * @param options - Options to configure the behavior of the decorator, see {@link ExtraOptions}
     */
    logMetrics(options = {}) {
        const { throwOnEmptyMetrics, defaultDimensions, captureColdStartMetric } = options;
        if (throwOnEmptyMetrics) {
            this.setThrowOnEmptyMetrics(throwOnEmptyMetrics);
        }
        if (defaultDimensions !== undefined) {
            this.setDefaultDimensions(defaultDimensions);
        }
        return (_target, _propertyKey, descriptor) => {
            // biome-ignore lint/style/noNonNullAssertion: The descriptor.value is the method this decorator decorates, it cannot be undefined.
            const originalMethod = descriptor.value;
            const metricsRef = this;
            // Use a function() {} instead of an () => {} arrow function so that we can
            // access `myClass` as `this` in a decorated `myClass.myMethod()`.
            descriptor.value = async function (...args) {
                if (captureColdStartMetric) {
                    metricsRef.captureColdStartMetric(args[1].functionName);
                }
                let result;
                try {
                    result = await originalMethod.apply(this, args);
                }
                finally {
                    metricsRef.publishStoredMetrics();
                }
                return result;
            };
            return descriptor;
        };
    }
    /**
     * Flush the stored metrics to standard output.
     *
     * The method empties the metrics buffer and emits the metrics to standard output in the Amazon CloudWatch EMF (Embedded Metric Format) schema.
     *
     * When using the {@link Metrics.logMetrics | `logMetrics()`} decorator, or the Middy.js middleware, the metrics are automatically flushed after the handler function returns or throws an error.
     *
     * @example
     * ```typescript
     * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   metrics.publishStoredMetrics();
     * };
     * ```
     */
    publishStoredMetrics() {
        const hasMetrics = this.hasStoredMetrics();
        if (!this.shouldThrowOnEmptyMetrics && !hasMetrics) {
            this.#logger.warn('No application metrics to publish. The cold-start metric may be published if enabled. ' +
                'If application metrics should never be empty, consider using `throwOnEmptyMetrics`');
        }
        try {
            if (!this.disabled) {
                const emfOutput = this.serializeMetrics();
                hasMetrics && this.console.log(JSON.stringify(emfOutput));
            }
        }
        finally {
            this.clearMetrics();
            this.clearDimensions();
            this.clearMetadata();
        }
        return this;
    }
    /**
     * Flush the stored metrics when the instance goes out of a `using` scope.
     *
     * This implements the [`Disposable`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Symbol/dispose)
     * interface by delegating to {@link Metrics.publishStoredMetrics | `publishStoredMetrics()`}.
     * When the binding declared with `using` leaves scope—including when an exception is thrown—the stored
     * metrics are automatically flushed, removing the need for a manual `try/finally` block.
     *
     * The `using` keyword requires Node.js 24 or newer.
     *
     * @example
     * ```typescript
     * import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   using _ = metrics;
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   // metrics are automatically flushed when the scope exits, including on exceptions
     * };
     * ```
     */
    [Symbol.dispose]() {
        this.publishStoredMetrics();
    }
    /**
     * Sets the timestamp for the metric.
     *
     * If an integer is provided, it is assumed to be the epoch time in milliseconds.
     * If a Date object is provided, it will be converted to epoch time in milliseconds.
     *
     * The timestamp must be a Date object or an integer representing an epoch time.
     * This should not exceed 14 days in the past or be more than 2 hours in the future.
     * Any metrics failing to meet this criteria will be skipped by Amazon CloudWatch.
     *
     * See: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
     * See: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
     *
     * @example
     * ```typescript
     * import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders',
     * });
     *
     * export const handler = async () => {
     *   const metricTimestamp = new Date(Date.now() - 24 * 60 * 60 * 1000); // 24 hours ago
     *   metrics.setTimestamp(metricTimestamp);
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     * };
     * ```
     * @param timestamp - The timestamp to set, which can be a number or a Date object.
     */
    setTimestamp(timestamp) {
        if (!this.#validateEmfTimestamp(timestamp)) {
            this.#logger.warn("This metric doesn't meet the requirements and will be skipped by Amazon CloudWatch. " +
                'Ensure the timestamp is within 14 days in the past or up to 2 hours in the future and is also a valid number or Date object.');
        }
        this.#metricsStore.setTimestamp(timestamp);
        return this;
    }
    /**
     * Serialize the stored metrics into a JSON object compliant with the Amazon CloudWatch EMF (Embedded Metric Format) schema.
     *
     * The EMF schema is a JSON object that contains the following properties:
     * - `_aws`: An object containing the timestamp and the CloudWatch metrics.
     * - `CloudWatchMetrics`: An array of CloudWatch metrics objects.
     * - `Namespace`: The namespace of the metrics.
     * - `Dimensions`: An array of dimensions for the metrics.
     * - `Metrics`: An array of metric definitions.
     *
     * The object is then emitted to standard output, which in AWS Lambda is picked up by CloudWatch logs and processed asynchronously.
     */
    serializeMetrics() {
        const metricDefinitions = this.#metricsStore
            .getAllMetrics()
            .map((metricDefinition) => {
            return {
                Name: metricDefinition.name,
                Unit: metricDefinition.unit,
                ...(metricDefinition.resolution === MetricResolution.High
                    ? { StorageResolution: metricDefinition.resolution }
                    : {}),
            };
        });
        if (metricDefinitions.length === 0 && this.shouldThrowOnEmptyMetrics) {
            throw new RangeError('The number of metrics recorded must be higher than zero');
        }
        if (!this.namespace)
            this.#logger.warn('Namespace should be defined, default used');
        // We reduce the stored metrics to a single object with the metric
        // name as the key and the value as the value.
        const metricValues = this.#metricsStore.getAllMetrics().reduce((result, { name, value, }) => {
            result[name] = value;
            return result;
        }, {});
        const dimensionNames = [];
        const dimensions = this.#dimensionsStore.getDimensions();
        const dimensionSets = this.#dimensionsStore.getDimensionSets();
        const defaultDimensions = this.#dimensionsStore.getDefaultDimensions();
        const allDimensionKeys = new Set([
            ...Object.keys(defaultDimensions),
            ...Object.keys(dimensions),
        ]);
        if (Object.keys(dimensions).length > 0) {
            dimensionNames.push([...allDimensionKeys]);
        }
        for (const dimensionSet of dimensionSets) {
            const dimensionSetKeys = new Set([
                ...Object.keys(defaultDimensions),
                ...Object.keys(dimensionSet),
            ]);
            dimensionNames.push([...dimensionSetKeys]);
        }
        if (dimensionNames.length === 0 &&
            Object.keys(defaultDimensions).length > 0) {
            dimensionNames.push(Object.keys(defaultDimensions));
        }
        this.#checkKeyCollisions(defaultDimensions, dimensions, dimensionSets, metricValues, this.#metadataStore.getAll());
        return {
            _aws: {
                Timestamp: this.#metricsStore.getTimestamp() ?? Date.now(),
                CloudWatchMetrics: [
                    {
                        Namespace: this.namespace || DEFAULT_NAMESPACE,
                        Dimensions: dimensionNames,
                        Metrics: metricDefinitions,
                    },
                ],
            },
            // Metadata is spread first so that any colliding key from a dimension
            // source overrides it: dimensions are load-bearing for EMF aggregation,
            // metadata is incidental context.
            ...this.#metadataStore.getAll(),
            ...defaultDimensions,
            ...dimensions,
            // Merge all dimension sets efficiently by mutating the accumulator
            ...dimensionSets.reduce((acc, dims) => {
                for (const [key, value] of Object.entries(dims)) {
                    acc[key] = value;
                }
                return acc;
            }, {}),
            ...metricValues,
        };
    }
    #checkKeyCollisions(defaultDimensions, dimensions, dimensionSets, metricValues, metadata) {
        const seenKeys = new Map();
        const setKey = (k, source) => {
            const existing = seenKeys.get(k);
            if (existing !== undefined) {
                this.#logger.warn(`EMF key "${k}" is defined as both a ${existing} and ${source}; the ${source} value will take precedence in the serialized output`);
            }
            seenKeys.set(k, source);
        };
        // Seed in precedence order (lowest to highest). The spread in
        // serializeMetrics() applies the same order, so the source named in the
        // warning genuinely wins in the output.
        for (const k of Object.keys(metadata))
            setKey(k, 'metadata');
        for (const k of Object.keys(defaultDimensions))
            setKey(k, 'default dimension');
        for (const k of Object.keys(dimensions))
            setKey(k, 'dimension');
        for (const set of dimensionSets)
            for (const k of Object.keys(set))
                setKey(k, 'dimension set');
        for (const name of Object.keys(metricValues)) {
            const src = seenKeys.get(name);
            if (src !== undefined) {
                throw new Error(`EMF key collision on "${name}": registered as both a metric (number) and a ${src} (string)`);
            }
        }
    }
    /**
     * Set default dimensions that will be added to all metrics.
     *
     * This method will merge the provided dimensions with the existing default dimensions.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders',
     *   defaultDimensions: { environment: 'dev' },
     * });
     *
     * // Default dimensions will contain both region and environment
     * metrics.setDefaultDimensions({
     *   region: 'us-west-2',
     *   environment: 'prod',
     * });
     * ```
     *
     * @param dimensions - The dimensions to be added to the default dimensions object
     */
    setDefaultDimensions(dimensions) {
        const newDimensions = this.#sanitizeDimensions(dimensions);
        const currentDefaultDimensions = this.#dimensionsStore.getDefaultDimensions();
        const currentDimensions = this.#dimensionsStore.getDimensions();
        const dimensionSets = this.#dimensionsStore.getDimensionSets();
        const combinedDefaultKeys = [
            ...Object.keys(currentDefaultDimensions),
            ...Object.keys(newDimensions),
        ];
        const currentDimensionsKeys = Object.keys(currentDimensions);
        // The main array is only emitted if currentDimensions has keys.
        // When empty, maxProjectedSize safely defaults to just the combinedDefaultKeys length to guard against phantom arrays.
        let maxProjectedSize = currentDimensionsKeys.length > 0
            ? new Set([...combinedDefaultKeys, ...currentDimensionsKeys]).size
            : new Set(combinedDefaultKeys).size;
        for (const dimensionSet of dimensionSets) {
            const setSize = new Set([
                ...combinedDefaultKeys,
                ...Object.keys(dimensionSet),
            ]).size;
            if (setSize > maxProjectedSize) {
                maxProjectedSize = setSize;
            }
        }
        if (maxProjectedSize > MAX_DIMENSION_COUNT) {
            throw new RangeError(`The number of metric dimensions must be lower than ${MAX_DIMENSION_COUNT}`);
        }
        this.#dimensionsStore.setDefaultDimensions({
            ...currentDefaultDimensions,
            ...newDimensions,
        });
        return this;
    }
    /**
     * @deprecated Override the function name for `ColdStart` metrics inferred from the context either via:
     * - `functionName` constructor parameter
     * - `POWERTOOLS_FUNCTION_NAME` environment variable
     * - {@link Metrics.captureColdStartMetric | `captureColdStartMetric('myFunctionName')`} method
     */
    /* v8 ignore next -- @preserve */ setFunctionName(name) {
        this.functionName = name;
    }
    /**
     * Set the flag to throw an error if no metrics are emitted.
     *
     * You can use this method to enable or disable this opt-in feature. This is useful if you want to ensure
     * that at least one metric is emitted when flushing the metrics. This can be useful to catch bugs where
     * metrics are not being emitted as expected.
     *
     * @param enabled - Whether to throw an error if no metrics are emitted
     */
    setThrowOnEmptyMetrics(enabled) {
        this.shouldThrowOnEmptyMetrics = enabled;
        return this;
    }
    /**
     * Create a new Metrics instance configured to immediately flush a single metric.
     *
     * CloudWatch EMF uses the same dimensions and timestamp across all your metrics, this is useful when you have a metric that should have different dimensions
     * or when you want to emit a single metric without buffering it.
     *
     * This method is used internally by the {@link Metrics.captureColdStartMetric | `captureColdStartMetric()`} method to emit the `ColdStart` metric immediately
     * after the handler function is called.
     *
     * @example
     * ```typescript
     * import { Metrics } from '@aws-lambda-powertools/metrics';
     *
     * const metrics = new Metrics({
     *   namespace: 'serverlessAirline',
     *   serviceName: 'orders'
     * });
     *
     * export const handler = async () => {
     *   const singleMetric = metrics.singleMetric();
     *   // The single metric will be emitted immediately
     *   singleMetric.addMetric('ColdStart', MetricUnit.Count, 1);
     *
     *   // These other metrics will be buffered and emitted when calling `publishStoredMetrics()`
     *   metrics.addMetric('successfulBooking', MetricUnit.Count, 1);
     *   metrics.publishStoredMetrics();
     * };
     */
    singleMetric() {
        return new Metrics({
            namespace: this.namespace,
            defaultDimensions: this.#dimensionsStore.getDefaultDimensions(),
            singleMetric: true,
            logger: this.#logger,
        });
    }
    /**
     * @deprecated Use {@link Metrics.setThrowOnEmptyMetrics | `setThrowOnEmptyMetrics()`} instead.
     */
    /* v8 ignore next -- @preserve */ throwOnEmptyMetrics() {
        this.shouldThrowOnEmptyMetrics = true;
    }
    /**
     * Get the custom config service if it exists.
     */
    getCustomConfigService() {
        return this.customConfigService;
    }
    /**
     * Initialize the console property as an instance of the internal version of `Console()` class (PR #748)
     * or as the global node console if the `POWERTOOLS_DEV' env variable is set and has truthy value.
     *
     * @private
     */
    setConsole() {
        if (this.#envConfig.devMode) {
            this.console = console;
        }
        else {
            this.console = new external_node_console_namespaceObject.Console({
                stdout: process.stdout,
                stderr: process.stderr,
            });
        }
    }
    /**
     * Set the custom config service to be used.
     *
     * @param customConfigService The custom config service to be used
     */
    setCustomConfigService(customConfigService) {
        this.customConfigService = customConfigService;
    }
    /**
     * Set the environment variables service to be used.
     */
    setEnvConfig() {
        this.#envConfig.namespace = getStringFromEnv({
            key: 'POWERTOOLS_METRICS_NAMESPACE',
            defaultValue: '',
        });
        this.#envConfig.functionName = getStringFromEnv({
            key: 'POWERTOOLS_METRICS_FUNCTION_NAME',
            defaultValue: '',
        });
        this.#envConfig.serviceName = getServiceName();
        this.#envConfig.disabled = getBooleanFromEnv({
            key: 'POWERTOOLS_METRICS_DISABLED',
            defaultValue: false,
            extendedParsing: true,
        });
        this.#envConfig.devMode = isDevMode();
    }
    /**
     * Set the function name for the cold start metric.
     *
     * @param functionName - The function name to be used for the cold start metric set in the constructor
     */
    setFunctionNameForColdStartMetric(functionName) {
        const value = functionName?.trim() ?? this.#envConfig.functionName;
        if (value && value.length > 0) {
            this.functionName = value;
        }
    }
    /**
     * Set the namespace to be used.
     *
     * @param namespace - The namespace to be used
     */
    setNamespace(namespace) {
        this.namespace =
            namespace ||
                this.getCustomConfigService()?.getNamespace() ||
                this.#envConfig.namespace;
    }
    /**
     * Set the disbaled flag based on the environment variables `POWERTOOLS_METRICS_DISABLED` and `POWERTOOLS_DEV`.
     *
     * The `POWERTOOLS_METRICS_DISABLED` environment variable takes precedence over `POWERTOOLS_DEV`.
     */
    setDisabled() {
        if ('POWERTOOLS_METRICS_DISABLED' in process.env &&
            process.env.POWERTOOLS_METRICS_DISABLED !== undefined) {
            this.disabled = this.#envConfig.disabled;
            return;
        }
        this.disabled = this.#envConfig.devMode;
    }
    /**
     * Set the options to be used by the Metrics instance.
     *
     * This method is used during the initialization of the Metrics instance.
     *
     * @param options - The options to be used
     */
    setOptions(options) {
        const { customConfigService, namespace, serviceName, singleMetric, defaultDimensions, functionName, } = options;
        this.setCustomConfigService(customConfigService);
        this.setDisabled();
        this.setNamespace(namespace);
        const resolvedServiceName = this.#resolveServiceName(serviceName);
        this.setDefaultDimensions(defaultDimensions
            ? { service: resolvedServiceName, ...defaultDimensions }
            : { service: resolvedServiceName });
        this.setFunctionNameForColdStartMetric(functionName);
        this.isSingleMetric = singleMetric || false;
        return this;
    }
    /**
     * Set the service dimension that will be included in the metrics.
     *
     * @param service - The service to be used
     */
    #resolveServiceName(service) {
        return (service ||
            this.getCustomConfigService()?.getServiceName() ||
            this.#envConfig.serviceName ||
            this.defaultServiceName);
    }
    /**
     * Store a metric in the buffer.
     *
     * If the buffer is full, or the metric reaches the maximum number of values,
     * the metrics are flushed to stdout.
     *
     * @param name - The name of the metric to store
     * @param unit - The unit of the metric to store
     * @param value - The value of the metric to store
     * @param resolution - The resolution of the metric to store
     */
    storeMetric(name, unit, value, resolution) {
        if (!isString(name))
            throw new Error(`${name} is not a valid string`);
        if (name.length < MIN_METRIC_NAME_LENGTH ||
            name.length > MAX_METRIC_NAME_LENGTH)
            throw new RangeError(`The metric name should be between ${MIN_METRIC_NAME_LENGTH} and ${MAX_METRIC_NAME_LENGTH} characters`);
        if (!isNumber(value))
            throw new RangeError(`${value} is not a valid number`);
        if (!Object.values(MetricUnit).includes(unit))
            throw new RangeError(`Invalid metric unit '${unit}', expected either option: ${Object.values(MetricUnit).join(',')}`);
        if (!Object.values(MetricResolution).includes(resolution))
            throw new RangeError(`Invalid metric resolution '${resolution}', expected either option: ${Object.values(MetricResolution).join(',')}`);
        if (this.#metricsStore.getMetricsCount() >= MAX_METRICS_SIZE) {
            this.publishStoredMetrics();
        }
        const storedMetric = this.#metricsStore.setMetric(name, unit, value, resolution);
        if (Array.isArray(storedMetric.value) &&
            storedMetric.value.length === MAX_METRIC_VALUES_SIZE) {
            this.publishStoredMetrics();
        }
    }
    /**
     * Validates a given timestamp based on CloudWatch Timestamp guidelines.
     *
     * Timestamp must meet CloudWatch requirements.
     * The time stamp can be up to two weeks in the past and up to two hours into the future.
     * See [Timestamps](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#about_timestamp)
     * for valid values.
     *
     * @param timestamp - Date object or epoch time in milliseconds representing the timestamp to validate.
     */
    #validateEmfTimestamp(timestamp) {
        const isDate = timestamp instanceof Date;
        if (!isDate && !isIntegerNumber(timestamp)) {
            return false;
        }
        const timestampMs = isDate ? timestamp.getTime() : timestamp;
        const currentTime = Date.now();
        const minValidTimestamp = currentTime - EMF_MAX_TIMESTAMP_PAST_AGE;
        const maxValidTimestamp = currentTime + EMF_MAX_TIMESTAMP_FUTURE_AGE;
        return timestampMs >= minValidTimestamp && timestampMs <= maxValidTimestamp;
    }
    /**
     * Sanitizes the dimensions by removing invalid entries and skipping duplicates.
     *
     * @param dimensions - The dimensions to sanitize.
     */
    #sanitizeDimensions(dimensions) {
        const newDimensions = {};
        const currentDimensions = this.#dimensionsStore.getDimensions();
        for (const [key, value] of Object.entries(dimensions)) {
            if (isStringUndefinedNullEmpty(key) ||
                isStringUndefinedNullEmpty(value)) {
                this.#logger.warn(`The dimension ${key} doesn't meet the requirements and won't be added. Ensure the dimension name and value are non empty strings`);
                continue;
            }
            const defaultDimensions = this.#dimensionsStore.getDefaultDimensions();
            if (Object.hasOwn(currentDimensions, key) ||
                Object.hasOwn(defaultDimensions, key) ||
                Object.hasOwn(newDimensions, key)) {
                this.#logger.warn(`Dimension "${key}" has already been added. The previous value will be overwritten.`);
            }
            newDimensions[key] = value;
        }
        return newDimensions;
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/metrics/lib/esm/index.js



// EXTERNAL MODULE: ../../../node_modules/aws-xray-sdk-core/dist/lib/index.js
var lib = __nccwpck_require__(2182);
;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/tracer/lib/esm/provider/utilities.js

const decoder = new TextDecoder();
/**
 * Finds the header with the given key and return its value as a string.
 *
 * Over HTTP/1, `undici` publishes the headers as a flat array of encoded key-value pairs;
 * over HTTP/2 it publishes them as an object with lowercase keys.
 *
 * @param headers The response headers published by `undici`
 * @param key The lowercase key to search for
 */
const findHeaderAndDecode = (headers, key) => {
    if (!Array.isArray(headers)) {
        const value = headers[key];
        return (Array.isArray(value) ? value[0] : value) ?? null;
    }
    let foundIndex = -1;
    for (let i = 0; i < headers.length; i += 2) {
        const header = decoder.decode(headers[i]);
        if (header.toLowerCase() === key) {
            foundIndex = i;
            break;
        }
    }
    if (foundIndex === -1) {
        return null;
    }
    return decoder.decode(headers[foundIndex + 1]);
};
/**
 * Type guard to check if the given subsegment is an `HttpSubsegment`
 *
 * @param subsegment The subsegment to check
 */
const isHttpSubsegment = (subsegment) => {
    return (subsegment !== undefined &&
        'http' in subsegment &&
        'parent' in subsegment &&
        'namespace' in subsegment &&
        subsegment.namespace === 'remote');
};
/**
 * Convert the origin url to a URL object when it is a string and append the path if provided
 *
 * @param origin The request object containing the origin url and path
 */
const getRequestURL = (request) => {
    if (typeof request.origin === 'string') {
        return new external_node_url_namespaceObject.URL(`${request.origin}${request.path || ''}`);
    }
    if (request.origin instanceof external_node_url_namespaceObject.URL) {
        request.origin.pathname = request.path || '';
        return request.origin;
    }
    return undefined;
};


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/tracer/lib/esm/provider/ProviderService.js

const { captureAWS, captureAWSClient, captureAWSv3Client, captureAsyncFunc, captureFunc, captureHTTPsGlobal, getNamespace, getSegment, setSegment, Segment: XraySegment, setContextMissingStrategy, setDaemonAddress, setLogger, } = lib;







/**
 * The ProviderService class is a wrapper around the AWS X-Ray SDK for Node.js.
 *
 * The service provides exposes a selection of methods to interact with the SDK directly,
 * these methods were chosen to be the most useful in the context of a Lambda function and
 * have been tested to work with Powertools for AWS Lambda.
 *
 * If you want to use one of the other methods that are not exposed by this class,
 * you can import the methods directly from the `aws-xray-sdk-core` package, and for most cases,
 * they should work as expected. However, support for these methods is not guaranteed.
 */
class ProviderService {
    /**
     * Key used to store the active segment in the Lambda Invoke Store when
     * multiple invocations may be multiplexed into the same execution
     * environment (Lambda Managed Instances with
     * `perExecutionEnvironmentMaxConcurrency` > 1).
     *
     * In Lambda mode the X-Ray SDK keeps the active segment in a single
     * process-wide CLS context shared by all concurrent invocations, so
     * writing to it from one invocation clobbers the others. The Invoke Store
     * is scoped to the invocation by the runtime, so it provides the isolation
     * the SDK context can't.
     */
    #segmentKey = Symbol('powertools.tracer.segment');
    /**
     * Open subsegments for in-flight `fetch` requests, keyed by the `undici`
     * request that opened them.
     *
     * We key by the request because every `undici` channel message carries it,
     * so it reliably identifies the request from start to finish. We can't rely
     * on the active segment instead: `request:headers` and `request:error` may
     * run on the connection's async chain, which is reused across requests. Once
     * invocations have their own context, that chain can resolve a different
     * segment, which would leave the subsegment open and drop the invocation's
     * trace data.
     */
    #fetchSubsegments = new WeakMap();
    #getInvokeStore() {
        const store = globalThis.awslambda?.InvokeStore;
        if (store === undefined) {
            throw new Error('InvokeStore is not available');
        }
        return store;
    }
    /**
     * @deprecated Use {@link captureAWSv3Client} instead.
     */
    /* v8 ignore next -- @preserve */ captureAWS(awssdk) {
        return captureAWS(awssdk);
    }
    /**
     * @deprecated Use {@link captureAWSv3Client} instead.
     */
    /* v8 ignore next -- @preserve */ captureAWSClient(service) {
        return captureAWSClient(service);
    }
    captureAWSv3Client(service) {
        addUserAgentMiddleware(service, 'tracer');
        // biome-ignore lint/suspicious/noExplicitAny: Type must be aliased as any because of this https://github.com/aws/aws-xray-sdk-node/issues/439#issuecomment-859715660
        return captureAWSv3Client(service);
    }
    captureAsyncFunc(name, fcn, _parent) {
        return captureAsyncFunc(name, fcn);
    }
    captureFunc(name, fcn, _parent) {
        return captureFunc(name, fcn);
    }
    captureHTTPsGlobal() {
        captureHTTPsGlobal(external_node_http_namespaceObject);
        captureHTTPsGlobal(external_node_https_namespaceObject);
    }
    getNamespace() {
        return getNamespace();
    }
    getSegment() {
        if (shouldUseInvokeStore()) {
            // The facade segment isn't stored per-invocation: it's created by the
            // X-Ray SDK at init and lives in its process-wide context, so when the
            // current invocation hasn't set an active segment yet we fall through
            // to the SDK
            const segment = this.#getInvokeStore().get(this.#segmentKey);
            if (segment !== undefined) {
                return segment;
            }
        }
        return getSegment();
    }
    /**
     * Stop tracking the subsegment of a `fetch` request and return it.
     *
     * Returns `undefined` when the request has no open subsegment, which is what
     * keeps an earlier event from closing it twice.
     *
     * @param request The `undici` request the subsegment was opened for
     */
    #takeFetchSubsegment(request) {
        const subsegment = this.#fetchSubsegments.get(request);
        this.#fetchSubsegments.delete(request);
        return subsegment;
    }
    /**
     * Instrument `fetch` requests with AWS X-Ray
     *
     * The instrumentation is done by subscribing to the `undici` events. When a request is created,
     * a new subsegment is created with the hostname of the request, and tracked against that request.
     *
     * Then, when the headers are received, the subsegment is updated with the request and response details.
     *
     * Finally, when the request is completed, the subsegment is closed.
     *
     * @see {@link https://nodejs.org/api/diagnostics_channel.html#diagnostics_channel_channel_publish | Diagnostics Channel - Node.js Documentation}
     */
    instrumentFetch() {
        /**
         * Create a segment at the start of a request made with `undici` or `fetch`.
         *
         * That `message` must be `unknown` because that's the type expected by `subscribe`
         *
         * @param message The message received from the `undici` channel
         */
        const onRequestStart = (message) => {
            const { request } = message;
            const method = request.method;
            if (method === 'CONNECT')
                return;
            const parentSubsegment = this.getSegment();
            const requestURL = getRequestURL(request);
            if (parentSubsegment && requestURL) {
                const subsegment = parentSubsegment.addNewSubsegment(requestURL.hostname);
                subsegment.addAttribute('namespace', 'remote');
                // addHeader is not part of the type definition but it's available https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md#undicirequestcreate
                // @ts-expect-error
                request.addHeader('X-Amzn-Trace-Id', `Root=${getXRayTraceIdFromEnv()};Parent=${subsegment.id};Sampled=${subsegment.notTraced ? '0' : '1'}`);
                subsegment.http = {
                    request: {
                        url: `${requestURL.protocol}//${requestURL.hostname}${requestURL.pathname}`,
                        method,
                    },
                };
                this.#fetchSubsegments.set(request, subsegment);
            }
        };
        /**
         * Enrich the subsegment with the response details, and close it.
         *
         * `message` must be `unknown` because that's the type expected by `subscribe`
         *
         * @param message The message received from the `undici` channel
         */
        const onResponse = (message) => {
            const { request, response } = message;
            const subsegment = this.#takeFetchSubsegment(request);
            if (isHttpSubsegment(subsegment)) {
                const status = response.statusCode;
                const contentLenght = findHeaderAndDecode(response.headers, 'content-length');
                subsegment.http = {
                    ...subsegment.http,
                    response: {
                        status,
                        ...(contentLenght && {
                            content_length: Number.parseInt(contentLenght, 10),
                        }),
                    },
                };
                if (status === 429) {
                    subsegment.addThrottleFlag();
                }
                if (status >= 400 && status < 500) {
                    subsegment.addErrorFlag();
                }
                else if (status >= 500 && status < 600) {
                    subsegment.addFaultFlag();
                }
                subsegment.close();
            }
        };
        /**
         * Add an error to the subsegment when the request fails.
         *
         * This is used to handle the case when the request fails to establish a connection with the server or timeouts.
         * In all other cases, for example, when the server returns a 4xx or 5xx status code, the error is added in the `onResponse` function.
         *
         * that `message` must be `unknown` because that's the type expected by `subscribe`
         *
         * @param message The message received from the `undici` channel
         */
        const onError = (message) => {
            const { request, error } = message;
            const subsegment = this.#takeFetchSubsegment(request);
            if (isHttpSubsegment(subsegment)) {
                subsegment.addErrorFlag();
                error instanceof Error && subsegment.addError(error, true);
                subsegment.close();
            }
        };
        (0,external_node_diagnostics_channel_namespaceObject.subscribe)('undici:request:create', onRequestStart);
        (0,external_node_diagnostics_channel_namespaceObject.subscribe)('undici:request:headers', onResponse);
        (0,external_node_diagnostics_channel_namespaceObject.subscribe)('undici:request:error', onError);
    }
    putAnnotation(key, value) {
        const segment = this.getSegment();
        if (segment === undefined) {
            console.warn('No active segment or subsegment found, skipping annotation');
            return;
        }
        if (segment instanceof XraySegment) {
            console.warn('You cannot annotate the main segment in a Lambda execution environment');
            return;
        }
        segment.addAnnotation(key, value);
    }
    putMetadata(key, value, namespace) {
        const segment = this.getSegment();
        if (segment === undefined) {
            console.warn('No active segment or subsegment found, skipping metadata addition');
            return;
        }
        if (segment instanceof XraySegment) {
            console.warn('You cannot add metadata to the main segment in a Lambda execution environment');
            return;
        }
        segment.addMetadata(key, value, namespace);
    }
    setContextMissingStrategy(strategy) {
        setContextMissingStrategy(strategy);
    }
    setDaemonAddress(address) {
        setDaemonAddress(address);
    }
    setLogger(logObj) {
        setLogger(logObj);
    }
    setSegment(segment) {
        if (shouldUseInvokeStore()) {
            // Writing to the SDK context here would clobber the shared slot for
            // every other in-flight invocation, so the active segment goes in the
            // invocation-scoped store instead
            this.#getInvokeStore().set(this.#segmentKey, segment);
            return;
        }
        setSegment(segment);
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/tracer/lib/esm/Tracer.js
/**
 * If the AWS_XRAY_CONTEXT_MISSING environment variable is not set, we set it to IGNORE_ERROR.
 *
 * This is to prevent the AWS X-Ray SDK from logging errors when using top-level await features that make HTTP requests.
 * For example, when using the Parameters utility to fetch parameters during the initialization of the Lambda handler - See #2046
 */
/* v8 ignore else -- @preserve */
if (process.env.AWS_XRAY_CONTEXT_MISSING === '' ||
    process.env.AWS_XRAY_CONTEXT_MISSING === undefined) {
    process.env.AWS_XRAY_CONTEXT_MISSING = 'IGNORE_ERROR';
}




const { Subsegment: XraySubsegment } = lib;
/**
 * Tracer is an opinionated thin wrapper for [AWS X-Ray SDK for Node.js](https://github.com/aws/aws-xray-sdk-node).
 *
 * Tracing data can be visualized through AWS X-Ray Console.
 *
 * **Key features**
 * - Auto capture cold start as annotation, and responses or full exceptions as metadata
 * - Auto-disable when not running in AWS Lambda environment
 * - Automatically trace HTTP(s) clients and generate segments for each request
 * - Support tracing functions via decorators, middleware, and manual instrumentation
 * - Support tracing AWS SDK v2 and v3 via AWS X-Ray SDK for Node.js
 *
 * **Functions usage with middleware**
 *
 * If you use function-based Lambda handlers you can use the {@link Tracer.captureLambdaHandler} middy middleware to automatically:
 * - handle the subsegment lifecycle
 * - add the `ServiceName` and `ColdStart` annotations
 * - add the function response as metadata
 * - add the function error as metadata (if any)
 *
 * @example
 * ```typescript
 * import { Tracer } from '@aws-lambda-powertools/tracer';
 * import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
 * import middy from '@middy/core';
 *
 * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
 *
 * const lambdaHandler = async (_event: unknown, _context: unknown) => {
 *   ...
 * };
 *
 * export const handler = middy(lambdaHandler).use(captureLambdaHandler(tracer));
 * ```
 *
 * **Object oriented usage with decorators**
 *
 * If instead you use TypeScript Classes to wrap your Lambda handler you can use the {@link Tracer.captureLambdaHandler} decorator to automatically:
 * - handle the subsegment lifecycle
 * - add the `ServiceName` and `ColdStart` annotations
 * - add the function response as metadata
 * - add the function error as metadata (if any)
 *
 * @example
 * ```typescript
 * import { Tracer } from '@aws-lambda-powertools/tracer';
 * import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
 *
 * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
 *
 * class Lambda implements LambdaInterface {
 *   ⁣@tracer.captureLambdaHandler()
 *   public handler(_event: unknown, _context: unknown) {
 *     ...
 *   }
 * }
 *
 * const handlerClass = new Lambda();
 * export const handler = handlerClass.handler.bind(handlerClass);
 * ```
 *
 * **Functions usage with manual instrumentation**
 *
 * If you prefer to manually instrument your Lambda handler you can use the methods in the tracer class directly.
 *
 * @example
 * ```typescript
 * import { Tracer } from '@aws-lambda-powertools/tracer';
 *
 * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
 *
 * export const handler = async (_event: unknown, _context: unknown) => {
 *   const segment = tracer.getSegment(); // This is the facade segment (the one that is created by AWS Lambda)
 *   // Create subsegment for the function & set it as active
 *   const subsegment = segment.addNewSubsegment(`## ${process.env._HANDLER}`);
 *   tracer.setSegment(subsegment);
 *
 *   // Annotate the subsegment with the cold start & serviceName
 *   tracer.annotateColdStart();
 *   tracer.addServiceNameAnnotation();
 *
 *   let res;
 *   try {
 *       // ... your own logic goes here
 *       // Add the response as metadata
 *       tracer.addResponseAsMetadata(res, process.env._HANDLER);
 *   } catch (err) {
 *       // Add the error as metadata
 *       tracer.addErrorAsMetadata(err as Error);
 *       throw err;
 *   } finally {
 *       // Close the subsegment
 *       subsegment.close();
 *       // Set the facade segment as active again
 *       tracer.setSegment(segment);
 *   }
 *
 *   return res;
 * }
 * ```
 */
class Tracer extends Utility {
    /**
     * The provider service interface used by the Tracer.
     * This interface defines the methods and properties that a provider service must implement.
     */
    provider;
    /**
     * Flag indicating whether to capture errors.
     * This is used to determine if errors should be added to the trace as metadata.
     *
     * @default true
     */
    captureError = true;
    /**
     * Flag indicating whether to capture HTTP(s) requests.
     * @default true
     */
    captureHTTPsRequests = true;
    /**
     * Flag indicating whether to capture response data.
     * @default true
     */
    captureResponse = true;
    /**
     * The custom configuration service used by the Tracer.
     */
    customConfigService;
    /**
     * Cache environment variables once at init time.
     */
    #envConfig = {
        awsExecutionEnv: '',
        samLocal: '',
        captureError: '',
        captureHTTPsRequests: '',
        captureResponse: '',
        tracingEnabled: '',
        serviceName: '',
    };
    /**
     * The name of the service, is always initialized in the constructor in setOptions().
     */
    serviceName;
    /**
     * Flag indicating whether tracing is enabled.
     * @default true
     */
    tracingEnabled = true;
    constructor(options = {}) {
        super();
        this.#setEnvConfig();
        this.setOptions(options);
        this.provider = new ProviderService();
        if (this.isTracingEnabled() && this.captureHTTPsRequests) {
            this.provider.captureHTTPsGlobal();
            this.provider.instrumentFetch();
        }
        if (!this.isTracingEnabled()) {
            // Tell x-ray-sdk to not throw an error if context is missing but tracing is disabled
            this.provider.setContextMissingStrategy(() => ({}));
        }
    }
    /**
     * Add an error to the current segment or subsegment as metadata.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-errors
     *
     * @param error - Error to serialize as metadata
     * @param [remote] - Whether the error was thrown by a remote service. Defaults to `false`
     */
    addErrorAsMetadata(error, remote) {
        if (!this.isTracingEnabled()) {
            return;
        }
        const subsegment = this.getSegment();
        if (subsegment === undefined) {
            return;
        }
        if (!this.captureError) {
            subsegment.addErrorFlag();
            return;
        }
        subsegment.addError(error, remote || false);
    }
    /**
     * Add response data to the current segment or subsegment as metadata.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-annotations
     *
     * @param data - Data to serialize as metadata
     * @param methodName - Name of the method that is being traced
     */
    addResponseAsMetadata(data, methodName) {
        if (data === undefined ||
            !this.captureResponse ||
            !this.isTracingEnabled()) {
            return;
        }
        this.putMetadata(`${methodName} response`, data);
    }
    /**
     * Add service name to the current segment or subsegment as annotation.
     */
    addServiceNameAnnotation() {
        if (!this.isTracingEnabled()) {
            return;
        }
        this.putAnnotation('Service', this.serviceName);
    }
    /**
     * Add ColdStart annotation to the current segment or subsegment.
     *
     * If Tracer has been initialized outside the Lambda handler then the same instance
     * of Tracer will be reused throughout the lifecycle of that same Lambda execution environment
     * and this method will annotate `ColdStart: false` after the first invocation.
     *
     * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-context.html
     */
    annotateColdStart() {
        if (this.isTracingEnabled()) {
            this.putAnnotation('ColdStart', this.getColdStart());
        }
    }
    /**
     * @deprecated Use {@link captureAWSv3Client | `captureAWSv3Client()`} instead.
     *
     * Patch all AWS SDK v2 clients and create traces when your application makes calls to AWS services.
     *
     * If you want to patch a specific client use {@link captureAWSClient} and if you are using AWS SDK v3 use {@link captureAWSv3Client} instead.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-awssdkclients.html
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     * const AWS = tracer.captureAWS(require('aws-sdk'));
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   ...
     * }
     * ```
     *
     * @param aws - AWS SDK v2 import
     */
    /* v8 ignore next -- @preserve */ captureAWS(aws) {
        if (!this.isTracingEnabled())
            return aws;
        return this.provider.captureAWS(aws);
    }
    /**
     * @deprecated Use {@link captureAWSv3Client | `captureAWSv3Client()`} instead.
     *
     * Patch a specific AWS SDK v2 client and create traces when your application makes calls to that AWS service.
     *
     * If you want to patch all clients use {@link captureAWS} and if you are using AWS SDK v3 use {@link captureAWSv3Client} instead.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-awssdkclients.html
     *
     * @example
     * ```typescript
     * import { S3 } from 'aws-sdk';
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     * const s3 = tracer.captureAWSClient(new S3({ apiVersion: '2006-03-01' }));
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   ...
     * }
     * ```
     *
     * @param service - AWS SDK v2 client
     */
    /* v8 ignore next -- @preserve */ captureAWSClient(service) {
        if (!this.isTracingEnabled())
            return service;
        try {
            return this.provider.captureAWSClient(service);
        }
        catch (error) {
            try {
                // This is needed because some aws-sdk clients like AWS.DynamoDB.DocumentDB don't comply with the same
                // instrumentation contract like most base clients.
                // For detailed explanation see: https://github.com/aws-powertools/powertools-lambda-typescript/issues/524#issuecomment-1024493662
                this.provider.captureAWSClient(service.service);
                return service;
            }
            catch {
                throw error;
            }
        }
    }
    /**
     * Patch an AWS SDK v3 client and create traces when your application makes calls to that AWS service.
     *
     * If you are using AWS SDK v2 use {@link captureAWSClient} instead.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-awssdkclients.html
     *
     * @example
     * ```typescript
     * import { S3Client } from '@aws-sdk/client-s3';
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     * const client = new S3Client({});
     * tracer.captureAWSv3Client(client);
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   ...
     * }
     * ```
     *
     * @param service - AWS SDK v3 client
     */
    captureAWSv3Client(service) {
        if (!this.isTracingEnabled())
            return service;
        return this.provider.captureAWSv3Client(service);
    }
    /**
     * A decorator automating capture of metadata and annotations on segments or subsegments for a Lambda Handler.
     *
     * Using this decorator on your handler function will automatically:
     * - handle the subsegment lifecycle
     * - add the `ColdStart` annotation
     * - add the function response as metadata
     * - add the function error as metadata (if any)
     *
     * Note: Currently TypeScript only supports decorators on classes and methods. If you are using the
     * function syntax, you should use the middleware instead.
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     * import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * class Lambda implements LambdaInterface {
     *   ⁣@tracer.captureLambdaHandler()
     *   public handler(_event: unknown, _context: unknown) {
     *     // ...
     *   }
     * }
     *
     * const handlerClass = new Lambda();
     * export const handler = handlerClass.handler.bind(handlerClass);
     * ```
     *
     * @param options - (_optional_) Options for the decorator
     */
    captureLambdaHandler(options) {
        return (_target, _propertyKey, descriptor) => {
            // biome-ignore lint/style/noNonNullAssertion: The descriptor.value is the method this decorator decorates, it cannot be undefined.
            const originalMethod = descriptor.value;
            const tracerRef = this;
            // Use a function() {} instead of an () => {} arrow function so that we can
            // access `myClass` as `this` in a decorated `myClass.myMethod()`.
            descriptor.value = function (...args) {
                if (!tracerRef.isTracingEnabled()) {
                    return originalMethod.apply(this, args);
                }
                return tracerRef.provider.captureAsyncFunc(`## ${process.env._HANDLER}`, async (subsegment) => {
                    tracerRef.annotateColdStart();
                    tracerRef.addServiceNameAnnotation();
                    let result;
                    try {
                        result = await originalMethod.apply(this, args);
                        if (options?.captureResponse ?? true) {
                            tracerRef.addResponseAsMetadata(result, process.env._HANDLER);
                        }
                    }
                    catch (error) {
                        tracerRef.addErrorAsMetadata(error);
                        throw error;
                    }
                    finally {
                        try {
                            subsegment?.close();
                        }
                        catch (error) {
                            console.warn('Failed to close or serialize segment %s. We are catching the error but data might be lost.', subsegment?.name, error);
                        }
                    }
                    return result;
                });
            };
            return descriptor;
        };
    }
    /**
     * A decorator automating capture of metadata and annotations on segments or subsegments for an arbitrary function.
     *
     * Using this decorator on your function will automatically:
     * - handle the subsegment lifecycle
     * - add the function response as metadata
     * - add the function error as metadata (if any)
     *
     * Note: Currently TypeScript only supports decorators on classes and methods. If you are using the
     * function syntax, you should use the middleware instead.
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     * import { LambdaInterface } from '@aws-lambda-powertools/commons';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * class Lambda implements LambdaInterface {
     *   ⁣@tracer.captureMethod()
     *   public myMethod(param: string) {
     *     // ...
     *   }
     *
     *   public handler(_event: unknown, _context: unknown) {
     *     this.myMethod('foo');
     *   }
     * }
     *
     * const handlerClass = new Lambda();
     * export const handler = handlerClass.handler.bind(handlerClass);;
     * ```
     *
     * @param options - (_optional_) Options for the decorator
     */
    captureMethod(options) {
        return (_target, propertyKey, descriptor) => {
            // biome-ignore lint/style/noNonNullAssertion: The descriptor.value is the method this decorator decorates, it cannot be undefined.
            const originalMethod = descriptor.value;
            const tracerRef = this;
            // Use a function() {} instead of an () => {} arrow function so that we can
            // access `myClass` as `this` in a decorated `myClass.myMethod()`.
            descriptor.value = function (...args) {
                if (!tracerRef.isTracingEnabled()) {
                    return originalMethod.apply(this, [...args]);
                }
                const methodName = String(propertyKey);
                const subsegmentName = options?.subSegmentName
                    ? options.subSegmentName
                    : `### ${methodName}`;
                return tracerRef.provider.captureAsyncFunc(subsegmentName, async (subsegment) => {
                    // biome-ignore lint/suspicious/noExplicitAny: we don't know the type of the result because we're decorating arbitrary functions
                    let result;
                    try {
                        result = await originalMethod.apply(this, [...args]);
                        if (options?.captureResponse ?? true) {
                            tracerRef.addResponseAsMetadata(result, methodName);
                        }
                    }
                    catch (error) {
                        tracerRef.addErrorAsMetadata(error);
                        throw error;
                    }
                    finally {
                        try {
                            subsegment?.close();
                        }
                        catch (error) {
                            console.warn('Failed to close or serialize segment %s. We are catching the error but data might be lost.', subsegment?.name, error);
                        }
                    }
                    return result;
                });
            };
            return descriptor;
        };
    }
    /**
     * Get the current root AWS X-Ray trace id.
     *
     * Utility method that returns the current AWS X-Ray Root trace id. Useful as correlation id for downstream processes.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-traces
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * export const handler = async () => {
     *   try {
     *     ...
     *   } catch (err) {
     *     const rootTraceId = tracer.getRootXrayTraceId();
     *
     *     // Example of returning an error response
     *     return {
     *       statusCode: 500,
     *       // Include the rootTraceId in the response so we can show a "contact support" button that
     *       // takes the customer to a customer service form with the trace as additional context.
     *       body: `Internal Error - Please contact support and quote the following id: ${rootTraceId}`,
     *       headers: { '_X_AMZN_TRACE_ID': rootTraceId },
     *     };
     *   }
     * }
     * ```
     */
    getRootXrayTraceId() {
        return getXRayTraceIdFromEnv();
    }
    /**
     * Get the active segment or subsegment (if any) in the current scope.
     *
     * Usually you won't need to call this method unless you are creating custom subsegments or using manual mode.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-segments
     * @see https://docs.aws.amazon.com/powertools/typescript/latest/core/tracer/#escape-hatch-mechanism
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   const currentSegment = tracer.getSegment();
     *   ... // Do something with segment
     * }
     * ```
     */
    getSegment() {
        if (!this.isTracingEnabled()) {
            return new XraySubsegment('## Dummy segment');
        }
        const segment = this.provider.getSegment();
        if (segment === undefined) {
            console.warn('Failed to get the current sub/segment from the context, this is likely because you are not using the Tracer in a Lambda function.');
        }
        return segment;
    }
    /**
     * Get the current value of the AWS X-Ray Sampled flag.
     *
     * Utility method that returns the current AWS X-Ray Sampled flag.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-traces
     */
    isTraceSampled() {
        if (!this.isTracingEnabled())
            return false;
        return isRequestXRaySampled();
    }
    /**
     * Get the current value of the `tracingEnabled` property.
     *
     * You can use this method during manual instrumentation to determine
     * if tracer is currently enabled.
     */
    isTracingEnabled() {
        return this.tracingEnabled;
    }
    /**
     * Add annotation to existing segment or subsegment.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-segment.html#xray-sdk-nodejs-segment-annotations
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   tracer.putAnnotation('successfulBooking', true);
     * }
     * ```
     *
     * @param key - Annotation key
     * @param value - Value for annotation
     */
    putAnnotation(key, value) {
        if (!this.isTracingEnabled())
            return;
        this.provider.putAnnotation(key, value);
    }
    /**
     * Add metadata to existing segment or subsegment.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-segment.html#xray-sdk-nodejs-segment-metadata
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   const res = someLogic();
     *   tracer.putMetadata('paymentResponse', res);
     * }
     * ```
     *
     * @param key - Metadata key
     * @param value - Value for metadata
     * @param namespace - Namespace that metadata will lie under, if none is passed it will use the serviceName
     */
    putMetadata(key, value, namespace) {
        if (!this.isTracingEnabled())
            return;
        this.provider.putMetadata(key, value, namespace || this.serviceName);
    }
    /**
     * Set the passed subsegment as the current active subsegment.
     *
     * If you are using a middleware or a decorator this is done automatically for you.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-subsegments.html
     *
     * @example
     * ```typescript
     * import { Tracer } from '@aws-lambda-powertools/tracer';
     * import { Subsegment } from 'aws-xray-sdk-core';
     *
     * const tracer = new Tracer({ serviceName: 'serverlessAirline' });
     *
     * export const handler = async (_event: unknown, _context: unknown) => {
     *   const subsegment = new Subsegment('### foo.bar');
     *   tracer.setSegment(subsegment);
     * }
     * ```
     *
     * @param segment - Subsegment to set as the current segment
     */
    setSegment(segment) {
        if (!this.isTracingEnabled())
            return;
        this.provider.setSegment(segment);
    }
    /**
     * Getter for `customConfigService`.
     * Used internally during initialization.
     */
    getCustomConfigService() {
        return this.customConfigService;
    }
    /**
     * Determine if we are running inside an Amplify CLI process.
     * Used internally during initialization.
     */
    isAmplifyCli() {
        return this.#envConfig.awsExecutionEnv === 'AWS_Lambda_amplify-mock';
    }
    /**
     * Determine if we are running in a Lambda execution environment.
     * Used internally during initialization.
     */
    isLambdaExecutionEnv() {
        return this.#envConfig.awsExecutionEnv !== '';
    }
    /**
     * Determine if we are running inside a SAM CLI process.
     * Used internally during initialization.
     */
    isLambdaSamCli() {
        return this.#envConfig.samLocal !== '';
    }
    /**
     * Set `captureError` based on configuration passed and environment variables.
     * Used internally during initialization.
     */
    setCaptureError() {
        const customConfigValue = this.getCustomConfigService()?.getTracingCaptureError();
        if (customConfigValue !== undefined &&
            customConfigValue.toLowerCase() === 'false') {
            this.captureError = false;
            return;
        }
        if (this.#envConfig.captureError.toLowerCase() === 'false') {
            this.captureError = false;
            return;
        }
    }
    /**
     * Patch all HTTP(s) clients and create traces when your application makes calls outgoing calls.
     *
     * Calls using third-party HTTP request libraries, such as Axios, are supported as long as they use the native http
     * module under the hood. Support for third-party HTTP request libraries is provided on a best effort basis.
     *
     * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-httpclients.html
     *
     * @param enabled - Whether or not to patch all HTTP clients
     */
    setCaptureHTTPsRequests(enabled) {
        if (enabled !== undefined && !enabled) {
            this.captureHTTPsRequests = false;
            return;
        }
        const customConfigValue = this.getCustomConfigService()?.getCaptureHTTPsRequests();
        if (customConfigValue !== undefined &&
            customConfigValue.toLowerCase() === 'false') {
            this.captureHTTPsRequests = false;
            return;
        }
        if (this.#envConfig.captureHTTPsRequests.toLowerCase() === 'false') {
            this.captureHTTPsRequests = false;
        }
    }
    /**
     * Set `captureResponse` based on configuration passed and environment variables.
     * Used internally during initialization.
     */
    setCaptureResponse() {
        const customConfigValue = this.getCustomConfigService()?.getTracingCaptureResponse();
        if (customConfigValue !== undefined &&
            customConfigValue.toLowerCase() === 'false') {
            this.captureResponse = false;
            return;
        }
        if (this.#envConfig.captureResponse.toLowerCase() === 'false') {
            this.captureResponse = false;
            return;
        }
    }
    /**
     * Set `customConfigService` based on configuration passed.
     * Used internally during initialization.
     *
     * @param customConfigService - Custom configuration service to use
     */
    setCustomConfigService(customConfigService) {
        this.customConfigService = customConfigService;
    }
    /**
     * Method that reconciles the configuration passed with the environment variables.
     * Used internally during initialization.
     *
     * @param options - Configuration passed to the tracer
     */
    setOptions(options) {
        const { enabled, serviceName, captureHTTPsRequests, customConfigService } = options;
        this.setCustomConfigService(customConfigService);
        this.setTracingEnabled(enabled);
        this.setCaptureResponse();
        this.setCaptureError();
        this.setServiceName(serviceName);
        this.setCaptureHTTPsRequests(captureHTTPsRequests);
        return this;
    }
    /**
     * Set `customConfigService` based on configurations passed and environment variables.
     * Used internally during initialization.
     *
     * @param serviceName - Name of the service to use
     */
    setServiceName(serviceName) {
        if (serviceName !== undefined && this.isValidServiceName(serviceName)) {
            this.serviceName = serviceName;
            return;
        }
        const customConfigValue = this.getCustomConfigService()?.getServiceName();
        if (customConfigValue !== undefined &&
            this.isValidServiceName(customConfigValue)) {
            this.serviceName = customConfigValue;
            return;
        }
        if (this.#envConfig.serviceName !== undefined &&
            this.isValidServiceName(this.#envConfig.serviceName)) {
            this.serviceName = this.#envConfig.serviceName;
            return;
        }
        this.serviceName = this.defaultServiceName;
    }
    /**
     * Set `tracingEnabled` based on configurations passed and environment variables.
     * Used internally during initialization.
     *
     * @param enabled - Whether or not tracing is enabled
     */
    setTracingEnabled(enabled) {
        if (enabled !== undefined && !enabled) {
            this.tracingEnabled = enabled;
            return;
        }
        const customConfigValue = this.getCustomConfigService()?.getTracingEnabled();
        if (customConfigValue !== undefined &&
            customConfigValue.toLowerCase() === 'false') {
            this.tracingEnabled = false;
            return;
        }
        if (this.#envConfig.tracingEnabled.toLowerCase() === 'false') {
            this.tracingEnabled = false;
            return;
        }
        if (this.isAmplifyCli() ||
            this.isLambdaSamCli() ||
            !this.isLambdaExecutionEnv()) {
            this.tracingEnabled = false;
        }
    }
    /**
     * Set environment variables for the tracer.
     * This method is called during initialization to ensure environment variables are available.
     */
    #setEnvConfig() {
        this.#envConfig.awsExecutionEnv = getStringFromEnv({
            key: 'AWS_EXECUTION_ENV',
            defaultValue: '',
        });
        this.#envConfig.samLocal = getStringFromEnv({
            key: 'AWS_SAM_LOCAL',
            defaultValue: '',
        });
        this.#envConfig.captureError = getStringFromEnv({
            key: 'POWERTOOLS_TRACER_CAPTURE_ERROR',
            defaultValue: '',
        });
        this.#envConfig.captureHTTPsRequests = getStringFromEnv({
            key: 'POWERTOOLS_TRACER_CAPTURE_HTTPS_REQUESTS',
            defaultValue: '',
        });
        this.#envConfig.captureResponse = getStringFromEnv({
            key: 'POWERTOOLS_TRACER_CAPTURE_RESPONSE',
            defaultValue: '',
        });
        this.#envConfig.tracingEnabled = getStringFromEnv({
            key: 'POWERTOOLS_TRACE_ENABLED',
            defaultValue: '',
        });
        this.#envConfig.serviceName = getServiceName();
    }
}


;// CONCATENATED MODULE: ../../../node_modules/@aws-lambda-powertools/tracer/lib/esm/index.js


;// CONCATENATED MODULE: ./files/functions/consumer/fizzbuzz.js
/**
 * Turns multiples of 3 into `fizz`, of 5 into `buzz`, of both into `fizzbuzz`; others stay as they are. 0 is a
 * multiple of both.
 *
 * @param value a safe integer
 */
function fizzbuzz(value) {
    if (value % 15 === 0)
        return 'fizzbuzz';
    if (value % 3 === 0)
        return 'fizz';
    if (value % 5 === 0)
        return 'buzz';
    return value;
}

;// CONCATENATED MODULE: ./files/functions/consumer/message.js
/** A payload that no retry mends. */
class MalformedMessageError extends Error {
    name = 'MalformedMessageError';
}
/**
 * Reads an invocation's payload.
 *
 * @throws MalformedMessageError for anything but a message, naming what is wrong, without the values
 */
function parseMessage(payload) {
    if (!isObject(payload))
        throw new MalformedMessageError('the payload must be an object');
    const { id, data } = payload;
    if (typeof id !== 'string' || id === '') {
        throw new MalformedMessageError("`id` must be a text that isn't empty");
    }
    if (!isIntegers(data))
        throw new MalformedMessageError('`data` must be an array of safe integers');
    return { id, data };
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function isIntegers(value) {
    return Array.isArray(value) && value.every(Number.isSafeInteger);
}

;// CONCATENATED MODULE: ./files/functions/consumer/handler.js


/**
 * Makes the handler of asynchronous invocations. It throws what it can't process: Lambda then tries again, and
 * keeps the message in the failure queue at last. Lambda may also deliver a message twice: the lines of both
 * carry the same id.
 */
function createHandler({ logger, metrics, trace }) {
    return async (payload, context) => {
        logger.addContext(context);
        metrics.captureColdStartMetric(context.functionName);
        try {
            const { id, data } = parseMessage(payload);
            trace(id, () => {
                const result = data.map(fizzbuzz);
                logger.info('fizzbuzz', { id, result });
                metrics.addMetric('ItemsProcessed', 'Count', result.length);
                metrics.addMetric('FizzBuzzed', 'Count', result.filter((item) => typeof item === 'string').length);
                metrics.publishStoredMetrics();
            });
        }
        catch (error) {
            logger.error("the message can't be processed", { error });
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./files/functions/consumer/index.js




/**
 * Turns the integers of a message into FizzBuzz, and logs the result.
 *
 * Service, namespace and log level are Powertools' own variables. `ENVIRONMENT` tells the metrics of one
 * environment from those of another in the same account.
 */
const metrics = new Metrics({
    defaultDimensions: { environment: process.env['ENVIRONMENT'] ?? 'local' },
});
// Nothing is requested, so there are no requests to trace.
const tracer = new Tracer({ captureHTTPsRequests: false });
// Where there is no trace, as outside Lambda, there is none to add to.
tracer.provider.setContextMissingStrategy('IGNORE_ERROR');
const handler = createHandler({
    logger: new Logger(),
    metrics,
    trace: (id, work) => {
        tracer.provider.captureFunc('## fizzbuzz', (subsegment) => {
            subsegment?.addAnnotation('id', id);
            work();
        });
    },
});

var __webpack_exports__handler = __webpack_exports__.R;
export { __webpack_exports__handler as handler };
