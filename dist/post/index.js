import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 130:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
__webpack_unused_export__ = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
__webpack_unused_export__ = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

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

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9987:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);
var YAMLMap = __nccwpck_require__(4448);
var YAMLSeq = __nccwpck_require__(3989);
var resolveBlockMap = __nccwpck_require__(9445);
var resolveBlockSeq = __nccwpck_require__(2720);
var resolveFlowCollection = __nccwpck_require__(3156);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 8137:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(8939);
var composeNode = __nccwpck_require__(7643);
var resolveEnd = __nccwpck_require__(1750);
var resolveProps = __nccwpck_require__(3825);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 7643:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(1703);
var identity = __nccwpck_require__(2169);
var composeCollection = __nccwpck_require__(9987);
var composeScalar = __nccwpck_require__(883);
var resolveEnd = __nccwpck_require__(1750);
var utilEmptyScalarPosition = __nccwpck_require__(1901);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 883:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);
var resolveBlockScalar = __nccwpck_require__(6359);
var resolveFlowScalar = __nccwpck_require__(5632);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 4846:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(736);
var Document = __nccwpck_require__(8939);
var errors = __nccwpck_require__(1842);
var identity = __nccwpck_require__(2169);
var composeDoc = __nccwpck_require__(8137);
var resolveEnd = __nccwpck_require__(1750);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 9445:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(9007);
var YAMLMap = __nccwpck_require__(4448);
var resolveProps = __nccwpck_require__(3825);
var utilContainsNewline = __nccwpck_require__(7833);
var utilFlowIndentCheck = __nccwpck_require__(5285);
var utilMapIncludes = __nccwpck_require__(5261);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 6359:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 2720:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(3989);
var resolveProps = __nccwpck_require__(3825);
var utilFlowIndentCheck = __nccwpck_require__(5285);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 1750:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var YAMLMap = __nccwpck_require__(4448);
var YAMLSeq = __nccwpck_require__(3989);
var resolveEnd = __nccwpck_require__(1750);
var resolveProps = __nccwpck_require__(3825);
var utilContainsNewline = __nccwpck_require__(7833);
var utilMapIncludes = __nccwpck_require__(5261);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 5632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);
var resolveEnd = __nccwpck_require__(1750);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 3825:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 7833:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 1901:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 5285:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(7833);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 5261:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 8939:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(1703);
var Collection = __nccwpck_require__(9367);
var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var toJS = __nccwpck_require__(7533);
var Schema = __nccwpck_require__(1062);
var stringifyDocument = __nccwpck_require__(7607);
var anchors = __nccwpck_require__(4390);
var applyReviver = __nccwpck_require__(8527);
var createNode = __nccwpck_require__(7094);
var directives = __nccwpck_require__(736);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 4390:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var visit = __nccwpck_require__(1822);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 8527:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 7094:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(1703);
var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 736:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var visit = __nccwpck_require__(1822);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1842:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 1917:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(4846);
var Document = __nccwpck_require__(8939);
var Schema = __nccwpck_require__(1062);
var errors = __nccwpck_require__(1842);
var Alias = __nccwpck_require__(1703);
var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var Scalar = __nccwpck_require__(5815);
var YAMLMap = __nccwpck_require__(4448);
var YAMLSeq = __nccwpck_require__(3989);
var cst = __nccwpck_require__(7091);
var lexer = __nccwpck_require__(4139);
var lineCounter = __nccwpck_require__(5530);
var parser = __nccwpck_require__(4510);
var publicApi = __nccwpck_require__(4237);
var visit = __nccwpck_require__(1822);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
exports.XT = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
__webpack_unused_export__ = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 4659:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(4390);
var visit = __nccwpck_require__(1822);
var identity = __nccwpck_require__(2169);
var Node = __nccwpck_require__(167);
var toJS = __nccwpck_require__(7533);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 9367:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7094);
var identity = __nccwpck_require__(2169);
var Node = __nccwpck_require__(167);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 167:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(8527);
var identity = __nccwpck_require__(2169);
var toJS = __nccwpck_require__(7533);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 9007:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7094);
var stringifyPair = __nccwpck_require__(7814);
var addPairToJSMap = __nccwpck_require__(7046);
var identity = __nccwpck_require__(2169);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Node = __nccwpck_require__(167);
var toJS = __nccwpck_require__(7533);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4448:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(7766);
var addPairToJSMap = __nccwpck_require__(7046);
var Collection = __nccwpck_require__(9367);
var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var Scalar = __nccwpck_require__(5815);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 3989:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7094);
var stringifyCollection = __nccwpck_require__(7766);
var Collection = __nccwpck_require__(9367);
var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);
var toJS = __nccwpck_require__(7533);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7046:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(4659);
var merge = __nccwpck_require__(2290);
var stringify = __nccwpck_require__(98);
var identity = __nccwpck_require__(2169);
var toJS = __nccwpck_require__(7533);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 2169:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 3924:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(6359);
var resolveFlowScalar = __nccwpck_require__(5632);
var errors = __nccwpck_require__(1842);
var stringifyString = __nccwpck_require__(3763);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 239:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 5825:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 7091:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(3924);
var cstStringify = __nccwpck_require__(239);
var cstVisit = __nccwpck_require__(5825);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(7091);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 5530:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(7091);
var lexer = __nccwpck_require__(4139);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(4846);
var Document = __nccwpck_require__(8939);
var errors = __nccwpck_require__(1842);
var log = __nccwpck_require__(4659);
var identity = __nccwpck_require__(2169);
var lineCounter = __nccwpck_require__(5530);
var parser = __nccwpck_require__(4510);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 1062:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var map = __nccwpck_require__(5573);
var seq = __nccwpck_require__(2784);
var string = __nccwpck_require__(4278);
var tags = __nccwpck_require__(408);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 5573:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var YAMLMap = __nccwpck_require__(4448);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 2784:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var YAMLSeq = __nccwpck_require__(3989);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 4278:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3763);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 9845:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 6891:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);
var stringifyNumber = __nccwpck_require__(2363);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2363);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(5573);
var _null = __nccwpck_require__(2770);
var seq = __nccwpck_require__(2784);
var string = __nccwpck_require__(4278);
var bool = __nccwpck_require__(9845);
var float = __nccwpck_require__(6891);
var int = __nccwpck_require__(3420);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 2165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);
var map = __nccwpck_require__(5573);
var seq = __nccwpck_require__(2784);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 408:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(5573);
var _null = __nccwpck_require__(2770);
var seq = __nccwpck_require__(2784);
var string = __nccwpck_require__(4278);
var bool = __nccwpck_require__(9845);
var float = __nccwpck_require__(6891);
var int = __nccwpck_require__(3420);
var schema = __nccwpck_require__(3738);
var schema$1 = __nccwpck_require__(2165);
var binary = __nccwpck_require__(3921);
var merge = __nccwpck_require__(2290);
var omap = __nccwpck_require__(2445);
var pairs = __nccwpck_require__(5591);
var schema$2 = __nccwpck_require__(8747);
var set = __nccwpck_require__(4290);
var timestamp = __nccwpck_require__(3162);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(5815);
var stringifyString = __nccwpck_require__(3763);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 92:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 1324:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);
var stringifyNumber = __nccwpck_require__(2363);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2363);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 2290:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 2445:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var toJS = __nccwpck_require__(7533);
var YAMLMap = __nccwpck_require__(4448);
var YAMLSeq = __nccwpck_require__(3989);
var pairs = __nccwpck_require__(5591);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 5591:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var Scalar = __nccwpck_require__(5815);
var YAMLSeq = __nccwpck_require__(3989);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 8747:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(5573);
var _null = __nccwpck_require__(2770);
var seq = __nccwpck_require__(2784);
var string = __nccwpck_require__(4278);
var binary = __nccwpck_require__(3921);
var bool = __nccwpck_require__(92);
var float = __nccwpck_require__(1324);
var int = __nccwpck_require__(4267);
var merge = __nccwpck_require__(2290);
var omap = __nccwpck_require__(2445);
var pairs = __nccwpck_require__(5591);
var set = __nccwpck_require__(4290);
var timestamp = __nccwpck_require__(3162);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 4290:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Pair = __nccwpck_require__(9007);
var YAMLMap = __nccwpck_require__(4448);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 3162:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2363);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 7729:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 98:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(4390);
var identity = __nccwpck_require__(2169);
var stringifyComment = __nccwpck_require__(7989);
var stringifyString = __nccwpck_require__(3763);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 7766:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var stringify = __nccwpck_require__(98);
var stringifyComment = __nccwpck_require__(7989);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 7989:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var stringify = __nccwpck_require__(98);
var stringifyComment = __nccwpck_require__(7989);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 7814:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);
var Scalar = __nccwpck_require__(5815);
var stringify = __nccwpck_require__(98);
var stringifyComment = __nccwpck_require__(7989);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3763:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(5815);
var foldFlowLines = __nccwpck_require__(7729);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(2169);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 3092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   k_: () => (/* binding */ asDiskError),
/* harmony export */   qm: () => (/* binding */ createFiles),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4571);





/** The disk of the runner. */
function createFiles() {
    return {
        read: (path) => orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8')),
        readBytes: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path),
        open: openFile,
        write: writeOwn,
        writePieces: (path, pieces) => writeOwn(path, gather(pieces)),
        writeBytes: writeOwn,
        listTree: (folder) => listTree(folder, ''),
        list: (folder) => orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).then((names) => names.sort())),
        resolve: (path) => orUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path)),
        roomIn: async (folder) => {
            const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(folder);
            return bavail * bsize;
        },
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true }),
    };
}
/**
 * A new folder is its owner's alone: Terraform leaves plans and settings in it that everybody may read.
 *
 * A file that is there already keeps its mode when it is written to; a new one in its place has the right one.
 */
async function writeOwn(path, content) {
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await makeOwnFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, content, { mode: 0o600, flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true }).catch(() => undefined);
        throw asDiskError(path, error);
    }
}
/** Makes a folder that is its owner's alone, and those above it. */
async function makeOwnFolder(path) {
    const mode = 0o700;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true, mode });
    }
    catch (error) {
        // Of a disk that is read-only, Node says ENOENT, unless it is to make this one folder alone.
        // https://github.com/nodejs/node/blob/v24.11.0/src/node_file.cc, `MKDirpAsync`
        if (isMissing(error) && typeof error.path === 'string')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(error.path, { mode });
        throw error;
    }
}
/** The system's errors name no path, or that of a draft; others stay as they are. */
function asDiskError(path, error) {
    return isSystemError(error) ? new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DiskError */ .Q6(path, error) : error;
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}
/** In characters. A call of the system for each piece would take most of the time. */
const pieceSize = 65_536;
function* gather(pieces) {
    let gathered = '';
    for (const piece of pieces) {
        gathered += piece;
        if (gathered.length >= pieceSize) {
            yield gathered;
            gathered = '';
        }
    }
    yield gathered;
}
function openFile(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    return {
        size: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).size,
        read: (offset, length, into) => readFully(file, offset, length, into),
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file),
    };
}
/** One call of the system may read less than it was asked for. */
function readFully(file, offset, length, bytes = Buffer.allocUnsafe(length)) {
    let filled = 0;
    while (filled < length) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, bytes, filled, length - filled, offset + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
async function listTree(folder, within) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, within))).sort();
    const trees = await Promise.all(names.map(async (name) => {
        const path = within === '' ? name : `${within}/${name}`;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path));
        if (found.isDirectory())
            return listTree(folder, path);
        return found.isFile() ? [{ path, executable: (found.mode & 0o100) !== 0 }] : [];
    }));
    return trees.flat();
}
async function orUndefined(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
/** Whether an error says that nothing is at a path; at one that is too long for the system nothing can be. */
function isMissing(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}


/***/ }),

/***/ 6054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readStartTime)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);


/**
 * When a process started, in a form that only serves comparing: two processes that had the same pid one after
 * the other differ in it.
 * @returns undefined when there is no such process, or when it has ended and waits for its parent to notice
 */
function readStartTime(pid) {
    return process.platform === 'linux' ? readProcStartTime(pid) : readPsStartTime(pid);
}
/** Fields 3 and 22 of `proc_pid_stat(5)`; field 2, the name, may hold spaces and brackets. */
function readProcStartTime(pid) {
    const stat = orUndefined(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields && !isOver(fields[0]) ? fields[19] : undefined;
}
function readPsStartTime(pid) {
    const row = orUndefined(() => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'ignore'],
    }));
    const [, state, startTime] = /^\s*(\S+)\s+(.+?)\s*$/.exec(row ?? '') ?? [];
    return isOver(state) ? undefined : startTime;
}
/** Zombies and dead processes: in a container nobody may ever reap them. */
function isOver(state) {
    return /^[ZX]/.test(state ?? '');
}
function orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RQ: () => (/* binding */ awaitExit),
/* harmony export */   hV: () => (/* binding */ SUPERVISED),
/* harmony export */   ww: () => (/* binding */ parseSupervised)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8500);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3092);
/* harmony import */ var _pid_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6054);
/* harmony import */ var _tail_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6621);





/** The name in the action's state under which supervised programs are kept. */
const SUPERVISED = 'supervised';
const POLL_MS = 100;
/** Every program that the action supervised, in order; none when the state isn't of its making. */
function parseSupervised(state) {
    try {
        const records = JSON.parse(state);
        return Array.isArray(records) ? records.filter(isRecord) : [];
    }
    catch {
        return [];
    }
}
/**
 * Waits until a program has ended, and hands over what it printed, or has printed by the limit. How it ended isn't
 * known, as only a parent learns an exit code: its output tells. One that has ended already is read all the same.
 */
async function awaitExit(program, { limitMs, signal, onLine }) {
    const deadline = Date.now() + limitMs;
    const file = await openOutput(program.stdoutFile);
    try {
        const tail = file && (0,_tail_js__WEBPACK_IMPORTED_MODULE_4__/* .createTail */ .$)(file, onLine);
        while (isRunning(program)) {
            await tail?.readMore();
            const left = deadline - Date.now();
            if (left <= 0 || signal?.aborted)
                return 'still running';
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(POLL_MS, left));
        }
        await tail?.readRest();
        return 'ended';
    }
    finally {
        await file?.close();
    }
}
/** The action removes output that holds secrets as soon as it has been read. */
async function openOutput(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isMissing */ .b2)(error))
            return undefined;
        throw error;
    }
}
function isRunning({ pid, startTime }) {
    return (0,_pid_js__WEBPACK_IMPORTED_MODULE_3__/* .readStartTime */ .M)(pid) === startTime;
}
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { pid, startTime, title, stdoutFile, stderrFile } = value;
    return (typeof pid === 'number' &&
        [startTime, title, stdoutFile, stderrFile].every((text) => typeof text === 'string'));
}


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTail)
/* harmony export */ });
const CHUNK_BYTES = 64 * 1024;
const LINE_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;
/**
 * Follows an open file from its beginning. A line that is longer than 4 MiB is handed over cut to that length.
 * @param onLine - gets each line without its line feed
 */
function createTail(file, onLine) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let offset = 0;
    let pending = [];
    let pendingBytes = 0;
    /** Bytes are decoded as whole lines, so that no character is torn between two chunks. */
    function append(bytes) {
        const room = LINE_BYTES - pendingBytes;
        if (room <= 0 || bytes.length === 0)
            return;
        const kept = Buffer.from(bytes.subarray(0, room));
        pending.push(kept);
        pendingBytes += kept.length;
    }
    function endLine(rest) {
        // Most lines lie within one chunk: copying each would be most of the memory that a flood of them takes.
        if (pendingBytes === 0) {
            handOver(rest);
            return;
        }
        append(rest);
        const line = Buffer.concat(pending);
        pending = [];
        pendingBytes = 0;
        handOver(line);
    }
    function handOver(bytes) {
        const line = bytes.toString('utf8');
        onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    }
    async function readMore() {
        for (;;) {
            const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, offset);
            if (bytesRead === 0)
                return;
            offset += bytesRead;
            let start = 0;
            const bytes = chunk.subarray(0, bytesRead);
            for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
                endLine(bytes.subarray(start, end));
                start = end + 1;
            }
            append(bytes.subarray(start));
        }
    }
    return {
        readMore,
        async readRest() {
            await readMore();
            if (pendingBytes > 0)
                endLine(chunk.subarray(0, 0));
        },
    };
}


/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ createWorld)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/adapters/action-folder.js


/** The nearest folder above this file that has the action's metadata: the same for the sources and for every bundle. */
function findActionFolder() {
    let folder = import.meta.dirname;
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'action.yml')) && folder !== (0,external_node_path_.dirname)(folder))
        folder = (0,external_node_path_.dirname)(folder);
    return folder;
}

// EXTERNAL MODULE: ./src/errors.js
var errors = __nccwpck_require__(4571);
;// CONCATENATED MODULE: ./src/adapters/oidc.js
/**
 * Reads the claims of a token, without checking its signature.
 *
 * @returns undefined when it is no JSON Web Token, or lacks one of them
 */
function decodeClaims(token) {
    try {
        const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
        const { sub, aud, iss } = JSON.parse(payload);
        if (typeof sub !== 'string' || typeof aud !== 'string' || typeof iss !== 'string')
            return undefined;
        return { sub, aud, iss };
    }
    catch {
        return undefined;
    }
}
/**
 * The condition of a role's trust policy that a token with these claims meets, as JSON.
 *
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
function trustCondition({ sub, aud, iss }) {
    const provider = iss.replace(/^https?:\/\//, '');
    const condition = { StringEquals: { [`${provider}:aud`]: aud, [`${provider}:sub`]: sub } };
    return JSON.stringify(condition, undefined, 2);
}
/**
 * The URL at which the runner gives out a token for an audience.
 *
 * @param requestUrl - `ACTIONS_ID_TOKEN_REQUEST_URL`; it has a query of its own
 */
function tokenUrl(requestUrl, audience) {
    const url = new URL(requestUrl);
    url.searchParams.set('audience', audience);
    return url;
}
/** Reads what an error of `fetch` or of the AWS SDK says of the request that failed. */
function describeFailure(error) {
    const { name, message, status, $metadata, $response } = error;
    return {
        name: name ?? 'Error',
        message: message ?? String(error),
        status: status ?? $metadata?.httpStatusCode ?? $response?.statusCode,
        code: systemCode(error),
    };
}
/** The code of an error or of what caused it; the SDK keeps some errors as text alone, in which it stands. */
function systemCode(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const { code, name, message, cause } = error;
    if (typeof code === 'string')
        return code;
    if (name === 'TimeoutError')
        return 'ETIMEDOUT';
    return /\bE[A-Z_]{3,}\b/.exec(message ?? '')?.[0] ?? systemCode(cause);
}
/** Codes by which AWS asks for patience, whatever the status. */
const passing = new Set([
    'IDPCommunicationError',
    'IDPCommunicationErrorException',
    'PriorRequestNotComplete',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'RequestTimeout',
    'RequestTimeoutException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
]);
/**
 * Whether another try with a fresh token can end otherwise: when AWS or the network was out of breath, or AWS
 * didn't reach GitHub's keys. A refusal stays one.
 */
function isWorthAnotherTry({ name, message, status, code }) {
    if (passing.has(name))
        return true;
    if (name.startsWith('InvalidIdentityToken'))
        return message.includes("Couldn't retrieve verification key");
    if (status !== undefined)
        return status >= 500 || status === 429;
    // Node's own codes, such as ERR_INVALID_URL, tell of a mistake rather than of the network.
    return code !== undefined && !code.startsWith('ERR_');
}

;// CONCATENATED MODULE: ./src/adapters/aws.js



/** How often a request is tried in all. */
const tries = 5;
/** How long one request may take, in milliseconds. */
const patience = 20_000;
/**
 * Connects to AWS: roles by the job's OIDC token, accounts by STS. Where STS is, is decided by region and
 * environment (`AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_STS`), as in every AWS SDK.
 */
function createCloud(options) {
    const { mask, wait = promises_.setTimeout } = options;
    return {
        async assumeRole(request) {
            let token = '';
            try {
                return await persist(wait, async () => {
                    token = await requestToken(options, request.audience);
                    return exchange(token, request, mask);
                });
            }
            catch (error) {
                throw explainRefusal(error, request, token);
            }
        },
        async accountOf(credentials, region) {
            try {
                return await persist(wait, () => askForAccount(credentials, region));
            }
            catch (error) {
                throw explainUnknownAccount(error);
            }
        },
    };
}
async function persist(wait, attempt) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const final = error instanceof errors/* CredentialsError */.lE || !isWorthAnotherTry(describeFailure(error));
            if (final || tried === tries)
                throw error;
            // Half of it by chance, so that the jobs of a matrix don't come back all at once.
            await wait(500 * 2 ** tried * (0.5 + Math.random() / 2));
        }
    }
}
/** @returns a token that was signed just now; one lives for minutes, and a refused one isn't to be tried again */
async function requestToken(options, audience) {
    const { tokenRequestUrl: url, tokenRequestToken: bearer, mask } = options;
    if (!url || !bearer) {
        throw new errors/* CredentialsError */.lE('A role is to be assumed, but the job may not ask GitHub for an OIDC token.', {
            mend: 'permissions:\n  contents: read\n  id-token: write',
        });
    }
    const headers = { accept: 'application/json', authorization: `Bearer ${bearer}` };
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(tokenUrl(url, audience), { headers, signal }).catch((cause) => {
        throw new Error("GitHub's OIDC issuer can't be reached", { cause });
    });
    if (!answer.ok) {
        const failure = new Error(`GitHub's OIDC issuer answered ${answer.status} to the request for a token`);
        throw Object.assign(failure, { status: answer.status });
    }
    const { value } = ((await answer.json().catch(() => ({}))) ?? {});
    if (typeof value !== 'string' || value === '') {
        throw new errors/* CredentialsError */.lE("GitHub's OIDC issuer answered without a token.");
    }
    mask(value);
    return value;
}
async function exchange(token, request, mask) {
    const input = {
        RoleArn: request.roleArn,
        RoleSessionName: request.sessionName,
        DurationSeconds: request.durationSeconds,
        WebIdentityToken: token,
    };
    const answer = await askSts({ region: request.region }, (client, sts) => client.send(new sts.AssumeRoleWithWebIdentityCommand(input)));
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    for (const secret of [AccessKeyId, SecretAccessKey, SessionToken])
        if (secret)
            mask(secret);
    const arn = answer.AssumedRoleUser?.Arn;
    const accountId = arn?.split(':')[4];
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration || !arn || !accountId) {
        throw new errors/* CredentialsError */.lE(`AWS let ${request.roleArn} be assumed, but its answer lacks the credentials.`);
    }
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
        accountId,
        arn,
    };
}
async function askForAccount(credentials, region) {
    const config = credentials === undefined ? { region } : { region, credentials };
    const { Account } = await askSts(config, (client, sts) => client.send(new sts.GetCallerIdentityCommand()));
    if (!Account)
        throw new errors/* CredentialsError */.lE("AWS doesn't say which account the credentials belong to.");
    return Account;
}
/** Asks STS once. The SDK takes long to load: it is when something is asked first. */
async function askSts(config, ask) {
    const sts = await __nccwpck_require__.e(/* import() */ 485).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3485, 19));
    const requestHandler = { connectionTimeout: patience, requestTimeout: patience };
    // The SDK would send a token again that was refused already; trying again is our own business.
    const client = new sts.STSClient({ ...config, maxAttempts: 1, requestHandler });
    try {
        return await ask(client, sts);
    }
    finally {
        client.destroy();
    }
}
function explainRefusal(error, request, token) {
    if (error instanceof errors/* CredentialsError */.lE)
        return error;
    const failure = describeFailure(error);
    const what = `${request.roleArn} can't be assumed: ${describe(failure, token)}`;
    const claims = decodeClaims(token);
    if (claims === undefined || !/^(AccessDenied|InvalidIdentityToken)/.test(failure.name)) {
        return new errors/* CredentialsError */.lE(what, { mend: mendDuration(failure, request), cause: error });
    }
    const { sub, aud, iss } = claims;
    const shown = `The job's token says:\n  sub: ${sub}\n  aud: ${aud}\n  iss: ${iss}`;
    return new errors/* CredentialsError */.lE(`${what}\n${shown}`, { mend: mendTrust(failure, claims), cause: error });
}
function mendDuration({ message }, { roleArn, durationSeconds }) {
    if (!message.includes('MaxSessionDuration'))
        return undefined;
    const role = roleArn.split('/').at(-1);
    return `aws iam update-role --role-name ${role} --max-session-duration ${durationSeconds}`;
}
function mendTrust({ message }, claims) {
    if (message.includes('No OpenIDConnect provider')) {
        return `aws iam create-open-id-connect-provider --url ${claims.iss} --client-id-list ${claims.aud}`;
    }
    return `The role's trust policy lets this job in with\n"Condition": ${trustCondition(claims)}`;
}
function explainUnknownAccount(error) {
    if (error instanceof errors/* CredentialsError */.lE)
        return error;
    const failure = describeFailure(error);
    if (failure.name === 'CredentialsProviderError') {
        return new errors/* CredentialsError */.lE('There are no AWS credentials: no role is given, and the environment has none.', {
            mend: 'with:\n  role-to-assume: arn:aws:iam::<account>:role/<name>',
            cause: error,
        });
    }
    return new errors/* CredentialsError */.lE(`AWS doesn't accept the credentials: ${describe(failure)}`, { cause: error });
}
/** @param token - never shown, though AWS quotes what it finds invalid */
function describe({ name, message, code }, token = '') {
    const kind = /^(Type|Aggregate)?Error$/.test(name) ? code : name;
    const text = kind === undefined || message.includes(kind) ? message : `${kind}: ${message}`;
    return token === '' ? text : text.replaceAll(token, '***');
}

;// CONCATENATED MODULE: ./src/adapters/event.js

/**
 * Reads of an event's payload what decides anything.
 * Payloads: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * @throws RefusalError when the payload isn't of its event's form
 */
function readEvent(job, payload) {
    switch (job.eventName) {
        case 'pull_request': {
            const head = at(payload, 'pull_request', 'head');
            const number = at(payload, 'number');
            const headSha = at(head, 'sha');
            if (typeof number !== 'number' || typeof headSha !== 'string')
                throw malformed(job.eventName);
            const headRepository = at(head, 'repo', 'full_name');
            return {
                kind: 'pull_request',
                number,
                headSha,
                fromFork: headRepository !== at(payload, 'pull_request', 'base', 'repo', 'full_name'),
                closed: at(payload, 'action') === 'closed',
            };
        }
        case 'push': {
            const branch = at(payload, 'repository', 'default_branch');
            if (typeof branch !== 'string')
                throw malformed(job.eventName);
            return { kind: 'push', toDefaultBranch: job.ref === `refs/heads/${branch}` };
        }
        case 'merge_group': {
            const headSha = at(payload, 'merge_group', 'head_sha');
            if (typeof headSha !== 'string')
                throw malformed(job.eventName);
            return { kind: 'merge_group', headSha };
        }
        case 'workflow_dispatch': {
            const command = at(payload, 'inputs', 'command');
            return {
                kind: 'workflow_dispatch',
                command: typeof command === 'string' && command !== '' ? command : undefined,
            };
        }
        default:
            return { kind: 'other', name: job.eventName };
    }
}
function at(value, ...path) {
    return path.reduce((inner, key) => typeof inner === 'object' && inner !== null ? inner[key] : undefined, value);
}
function malformed(eventName) {
    return new errors/* RefusalError */.XQ(`The payload of the event \`${eventName}\` isn’t of the form that GitHub documents`);
}

// EXTERNAL MODULE: ./src/adapters/files.js
var files = __nccwpck_require__(3092);
;// CONCATENATED MODULE: ./src/adapters/github-retry.js
/** How often a request is made at most, the first time included. */
const TRIES = 3;
/** How long all waits of one request may take together, in milliseconds. */
const LONGEST_WAIT = 60_000;
/**
 * Makes a request until it is answered, three times at most and with waits of a minute at most in all.
 *
 * @param look for a request that must not be made twice: after an unclear failure it looks whether the request was
 *   carried out, and returns what came of it, or undefined when it wasn't
 * @throws what the last attempt threw
 */
async function github_retry_persist(request, wait, look) {
    for (let attempt = 1, waited = 0;; attempt += 1) {
        try {
            return await request();
        }
        catch (error) {
            const trouble = troubleOf(error);
            const pause = trouble?.wait ?? 1000 * attempt ** 2;
            const isLast = attempt === TRIES;
            const looks = trouble?.kind === 'unclear' && look !== undefined;
            if (trouble === undefined || waited + pause > LONGEST_WAIT || (isLast && !looks))
                throw error;
            waited += pause;
            await wait(pause);
            const found = looks ? await look() : undefined;
            if (found !== undefined)
                return found;
            if (isLast)
                throw error;
        }
    }
}
/** Tells whether asking again can help; undefined when it can't. */
function troubleOf(error) {
    if (!isFailedRequest(error))
        return undefined;
    if (error.response === undefined)
        return { kind: 'unclear', wait: undefined };
    const wait = waitAskedFor(error.response.headers);
    if (error.status === 429 || (error.status === 403 && (wait !== undefined || isSecondaryLimit(error)))) {
        // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api: "wait for at least one minute"
        return { kind: 'limited', wait: wait ?? 60_000 };
    }
    return error.status >= 500 ? { kind: 'unclear', wait } : undefined;
}
/** Tells Octokit's errors about a request from all others. */
function isFailedRequest(error) {
    return error instanceof Error && typeof error.status === 'number';
}
function waitAskedFor(headers) {
    const { 'retry-after': after, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
    if (Number(after) >= 0)
        return Number(after) * 1000;
    return remaining === '0' && Number(reset) > 0
        ? Math.max(0, Number(reset) * 1000 - Date.now()) + 1000
        : undefined;
}
function isSecondaryLimit({ message }) {
    return /secondary rate limit/i.test(message);
}

;// CONCATENATED MODULE: ./src/adapters/github-failure.js


/** Says what GitHub refused and what mends it; an error that isn't GitHub's is returned as it is. */
function explain(error, { what, permission }, { apiUrl, repository }) {
    const failure = (why, mend, status) => new errors/* GitHubError */.y_(`Can't ${what} in ${repository}: ${why}`, { mend, status, cause: error });
    // GraphQL refuses with status 200.
    if (error instanceof Error && error.name === 'GraphqlResponseError')
        return failure(error.message);
    if (!isFailedRequest(error))
        return error;
    const { status, response } = error;
    if (response === undefined)
        return failure(`no answer from ${apiUrl}: ${rootOf(error)}`);
    const said = messageOf(response.data);
    if (status === 401) {
        return failure("GitHub doesn't know the token; has it expired?", 'github-token: ${{ github.token }}', status);
    }
    if (status === 403 && said.includes('not accessible by')) {
        return failure(`the token lacks the permission \`${permission}\``, mendOf(permission, said), status);
    }
    if (status === 404) {
        return failure("it isn't there, or the token may not see it", mendOf(permission), status);
    }
    const trouble = troubleOf(error);
    const later = trouble?.kind === 'limited' ? `; it asks to wait ${Math.ceil(trouble.wait / 1000)} s` : '';
    return failure(`GitHub answered ${status}${said && ` ${said}`}${later}`, undefined, status);
}
/** The line for the job's own token; another kind has its permissions where it was made. */
function mendOf(permission, said = '') {
    return said.includes('personal access token')
        ? `the token's repository permissions: ${permission}`
        : `permissions:\n  ${permission}`;
}
/** What GitHub itself says, and what it finds wrong in particular; a proxy's page says nothing. */
function messageOf(data) {
    const { message, errors } = (data ?? {});
    if (typeof message !== 'string')
        return '';
    const details = (Array.isArray(errors) ? errors : []).flatMap((each) => {
        const detail = each?.message;
        return typeof detail === 'string' ? [detail] : [];
    });
    return details.length === 0 ? message : `${message}: ${details.join(', ')}`;
}
/** The innermost cause: `fetch failed` says less than `connect ECONNREFUSED 127.0.0.1:443`. */
function rootOf({ message, cause }) {
    const inner = cause;
    return inner?.message ? rootOf(inner) : message;
}

;// CONCATENATED MODULE: ./src/adapters/github.js




const PAGE_SIZE = 100;
/**
 * Speaks with GitHub's REST API. Nothing is loaded or sent before the first call.
 *
 * Octokit's own plugins don't fit: `retry` makes a POST again after a 502 and doesn't heed Retry-After,
 * `throttling` holds each comment back for up to 3 s and gives up on a 429 that doesn't call itself a secondary limit.
 *
 * @throws GitHubError from every call: refused, not found, or still no answer after three tries
 */
function connectToGitHub(connection) {
    const { repository, wait = promises_.setTimeout } = connection;
    const [owner = '', repo = ''] = repository.split('/');
    const connect = once(() => load(connection));
    async function call(purpose, request, look) {
        const octokit = await connect();
        try {
            return await github_retry_persist(() => request(octokit), wait, look);
        }
        catch (error) {
            throw explain(error, purpose, connection);
        }
    }
    async function allPages(purpose, get) {
        const items = [];
        for (let page = 1;; page += 1) {
            const { data, headers } = await call(purpose, (octokit) => get(octokit, { per_page: PAGE_SIZE, page }));
            items.push(...data);
            if (!headers.link?.includes('rel="next"'))
                return items;
        }
    }
    // The one question that every kind of token can answer: `GET /user` refuses those of apps and of jobs.
    const ownLogin = once(async () => {
        const purpose = { what: 'ask whose token this is', permission: 'pull-requests: read' };
        const { viewer } = await call(purpose, ({ graphql }) => graphql('{ viewer { login } }'));
        return viewer.login;
    });
    async function ownComments(pullRequest) {
        const purpose = {
            what: `read the comments of pull request #${pullRequest}`,
            permission: 'pull-requests: write',
        };
        const [login, comments] = await Promise.all([
            ownLogin(),
            allPages(purpose, ({ rest }, page) => rest.issues.listComments({ owner, repo, issue_number: pullRequest, ...page })),
        ]);
        return comments.filter(({ user }) => user?.login === login).map(asComment);
    }
    return {
        ownComments,
        async pullRequestsOf(sha) {
            const purpose = {
                what: `look for the pull request of ${sha}`,
                permission: 'pull-requests: read',
            };
            const associated = await allPages(purpose, ({ rest }, page) => rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, ...page }));
            if (associated.length > 0)
                return mergedFirst(associated.map(asPullRequest), sha);
            // Right after a merge GitHub may not have associated the commit yet; the pull request itself names it at once.
            const { data: closed } = await call(purpose, ({ rest }) => rest.pulls.list({
                owner,
                repo,
                state: 'closed',
                sort: 'updated',
                direction: 'desc',
                per_page: PAGE_SIZE,
            }));
            return closed.map(asPullRequest).filter(({ mergeCommitSha }) => mergeCommitSha === sha);
        },
        async openPullRequests() {
            const purpose = { what: 'list the open pull requests', permission: 'pull-requests: read' };
            const { data } = await call(purpose, ({ rest }) => rest.pulls.list({
                owner,
                repo,
                state: 'open',
                sort: 'updated',
                direction: 'desc',
                per_page: PAGE_SIZE,
            }));
            return data.map(asPullRequest);
        },
        async headOf(pullRequest) {
            const purpose = {
                what: `read pull request #${pullRequest}`,
                permission: 'pull-requests: read',
            };
            const { data } = await call(purpose, ({ rest }) => rest.pulls.get({ owner, repo, pull_number: pullRequest }));
            return data.head.sha;
        },
        async createComment(pullRequest, body, isTheSame) {
            return call({ what: `comment on pull request #${pullRequest}`, permission: 'pull-requests: write' }, async ({ rest }) => asComment((await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body })).data), async () => (await ownComments(pullRequest)).find((comment) => isTheSame(comment.body)));
        },
        async updateComment(id, body) {
            return call({ what: `update comment ${id}`, permission: 'pull-requests: write' }, async ({ rest }) => asComment((await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data));
        },
        async deleteComment(id) {
            try {
                await call({ what: `delete comment ${id}`, permission: 'pull-requests: write' }, ({ rest }) => rest.issues.deleteComment({ owner, repo, comment_id: id }));
            }
            catch (error) {
                // Gone is what was asked for, whoever did it: a first try of ours that broke off, or somebody else.
                if (!(error instanceof errors/* GitHubError */.y_ && error.status === 404))
                    throw error;
            }
        },
    };
}
async function load({ token, apiUrl, userAgent, timeout = 30_000 }) {
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(387), __nccwpck_require__.e(971)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5971));
    const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent });
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(timeout) };
    });
    return octokit;
}
/** Does it at the first call and remembers the result; a failure is forgotten. */
function once(make) {
    let made;
    return () => (made ??= make().catch((error) => {
        made = undefined;
        throw error;
    }));
}
function asComment(comment) {
    return { id: comment.id, body: comment.body ?? '', url: comment.html_url };
}
function asPullRequest(pull) {
    const merged = pull.merged_at !== null;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseRef: pull.base.ref,
        merged,
        // While it is open, GitHub has the commit of a trial merge there.
        mergeCommitSha: merged ? (pull.merge_commit_sha ?? undefined) : undefined,
        url: pull.html_url,
    };
}
/** The one that a commit is the merge of comes before others that happen to contain it. */
function mergedFirst(pulls, sha) {
    const rank = ({ merged, mergeCommitSha }) => mergeCommitSha === sha ? 0 : merged ? 1 : 2;
    return pulls.toSorted((a, b) => rank(a) - rank(b));
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./src/adapters/page-assets.js

/** Where the plan's data belongs in the page that the build makes. */
const DATA_MARK = '{{plan}}';
/**
 * Reads the page that the build has made.
 * @throws Error when the file isn't the build's
 */
async function readPageAssets(file) {
    const [before, after, ...others] = (await (0,external_node_fs_promises_.readFile)(file, 'utf8')).split(DATA_MARK);
    if (before === undefined || after === undefined || others.length > 0) {
        throw new Error(`${file} isn't the page that the build makes: ${DATA_MARK} must stand in it once`);
    }
    return { before, after };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/adapters/pid.js
var pid = __nccwpck_require__(6054);
// EXTERNAL MODULE: ./src/adapters/survivor.js
var survivor = __nccwpck_require__(6869);
// EXTERNAL MODULE: ./src/adapters/tail.js
var adapters_tail = __nccwpck_require__(6621);
;// CONCATENATED MODULE: ./src/adapters/process.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










const POLL_MS = 100;
const TICK_MS = 1000;
/** Starts programs on this machine. None is started once the job is cancelled: that throws CancelledError. */
function createProcesses({ saveState, cancelled }) {
    const records = [];
    const remember = (record) => {
        records.push(record);
        saveState(survivor/* SUPERVISED */.hV, JSON.stringify(records));
    };
    return {
        run: (command) => run(command, command.signal ?? cancelled),
        supervise: (command, supervision) => supervise(command, supervision, { cancelled, remember }),
    };
}
/** Runs a program with its output in memory; a cancelled one is interrupted, and its failure is CancelledError. */
async function run(command, cancelled) {
    refuseIfCancelled(command, cancelled);
    const { promise, resolve, reject } = Promise.withResolvers();
    const child = (0,external_node_child_process_.execFile)(command.program, command.args, { cwd: command.directory, env: command.environment, encoding: 'utf8', maxBuffer: Infinity }, (error, stdout, stderr) => {
        if (error && child.pid === undefined)
            reject(startFailure(command, error));
        else
            resolve({ code: codeOf(child), stdout, stderr });
    });
    child.stdin?.end();
    const release = interruptWhen(cancelled, child);
    const finished = await promise.finally(release);
    if (cancelled.aborted && finished.code !== 0) {
        throw new errors/* CancelledError */.cc(`the job was cancelled during \`${command.title}\``);
    }
    return finished;
}
/**
 * The program writes to files: with a pipe it would die of its next line, should the runner kill the action. Its own
 * session keeps signals to the action's group from it.
 */
async function supervise(command, supervision, supervisor) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stem = (0,external_node_path_.join)(supervision.folder, supervision.name);
        const [stdoutFile, stderrFile] = [`${stem}.stdout`, `${stem}.stderr`];
        const stdout = __addDisposableResource(env_1, await createOwn(stdoutFile), true);
        const stderr = __addDisposableResource(env_1, await createOwn(stderrFile), true);
        refuseIfCancelled(command, supervisor.cancelled);
        const child = (0,external_node_child_process_.spawn)(command.program, command.args, {
            cwd: command.directory,
            env: command.environment,
            detached: true,
            stdio: ['ignore', stdout.fd, stderr.fd],
        });
        const release = interruptWhen(supervisor.cancelled, child);
        try {
            const ended = exitOf(child, command);
            if (child.pid !== undefined) {
                const startTime = (0,pid/* readStartTime */.M)(child.pid) ?? '';
                supervisor.remember({ pid: child.pid, startTime, title: command.title, stdoutFile, stderrFile });
            }
            await followUntil(ended, stdout, supervision);
            return { code: await ended, stdoutFile, stderrFile };
        }
        finally {
            release();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Hands over what is printed until the program has ended. A caller's fault on the way doesn't leave the program
 * alone: it is thrown afterwards.
 */
async function followUntil(ended, file, supervision) {
    const faults = [];
    const attempt = async (action) => {
        try {
            await action();
        }
        catch (fault) {
            faults.push(fault);
        }
    };
    const tail = (0,adapters_tail/* createTail */.$)(file, supervision.onLine);
    const stop = new AbortController();
    const settled = ended.finally(() => stop.abort()).catch(() => undefined);
    let nextTick = Date.now() + TICK_MS;
    while (!stop.signal.aborted) {
        if (faults.length === 0)
            await attempt(() => tail.readMore());
        if (Date.now() >= nextTick) {
            nextTick = Date.now() + TICK_MS;
            await attempt(() => supervision.onTick?.());
        }
        await (0,promises_.setTimeout)(POLL_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    await settled;
    if (faults.length === 0)
        await attempt(() => tail.readRest());
    if (faults.length > 0)
        throw faults[0];
}
/** Interrupts a program once: Terraform takes a second signal for leave to drop the state. */
function interruptWhen(cancelled, child) {
    const interrupt = () => {
        child.kill('SIGINT');
    };
    cancelled.addEventListener('abort', interrupt, { once: true });
    return () => {
        cancelled.removeEventListener('abort', interrupt);
    };
}
function exitOf(child, command) {
    const { promise, resolve, reject } = Promise.withResolvers();
    child.once('error', (error) => {
        if (child.pid === undefined)
            reject(startFailure(command, error));
    });
    child.once('exit', () => {
        resolve(codeOf(child));
    });
    return promise;
}
function codeOf({ exitCode, signalCode }) {
    return exitCode ?? (signalCode ? 128 + external_node_os_.constants.signals[signalCode] : 1);
}
/** A file of mode 0600 that nobody else has open, whatever stood in its place. */
async function createOwn(path) {
    try {
        await (0,files/* makeOwnFolder */.xc)((0,external_node_path_.dirname)(path));
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        return await (0,external_node_fs_promises_.open)(path, 'wx+', 0o600);
    }
    catch (error) {
        throw (0,files/* asDiskError */.k_)(path, error);
    }
}
function refuseIfCancelled({ title }, cancelled) {
    if (cancelled.aborted)
        throw new errors/* CancelledError */.cc(`the job was cancelled before \`${title}\` was started`);
}
function startFailure({ title, program, directory }, cause) {
    return new Error(`${title} can't be started: ${cause.message} (${program} in ${directory})`, { cause });
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./src/adapters/cache-process.js


/** By the exit codes of `cache-service.ts`. */
const ANSWERS = {
    0: { kind: 'done' },
    2: { kind: 'unavailable' },
    3: { kind: 'missed' },
};
/**
 * Asks the cache service, in a process of its own: it can be ended with all that it has started when the service
 * hangs, costs the action no time to load, and what the toolkit says of it by itself isn't in the user's log.
 */
async function askCacheService({ environment, program }, { verb, key, directory, signal }) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [program, verb, key], {
        cwd: directory,
        env: { ...environment, GITHUB_WORKSPACE: directory, RUNNER_TEMP: directory, RUNNER_DEBUG: '' },
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
    });
    const exited = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve(code ?? undefined));
    });
    const end = () => endGroup(child.pid);
    if (signal.aborted)
        end();
    signal.addEventListener('abort', end);
    const said = new Words();
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: child.stdout, crlfDelay: Infinity });
    lines.on('line', (line) => {
        said.hear(line);
        if (said.isTryingAgain)
            end();
    });
    try {
        const code = await exited;
        const { trouble } = said;
        if (trouble !== undefined)
            return { kind: 'failed', why: trouble };
        if (signal.aborted)
            return { kind: 'failed', why: 'it took too long' };
        return ANSWERS[code ?? -1] ?? { kind: 'failed', why: `its process ended with ${code ?? 'a signal'}` };
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
/** Ends a process and what it has started. */
function endGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch (error) {
        // It has ended by itself.
        if (error.code !== 'ESRCH')
            throw error;
    }
}
/** What the toolkit says. It turns failures into warnings, and forgets them. */
class Words {
    /** What went wrong first, without secrets; undefined when nothing did. */
    trouble;
    /** A service that fails once costs more to wait for, half a minute, than it saves. */
    isTryingAgain = false;
    #secrets = [];
    hear(line) {
        const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
        const attempt = /^Attempt \d+ of \d+ failed with error: (.*)\. Retrying request/.exec(line)?.[1];
        if (command === 'add-mask')
            this.#secrets.push(text);
        if (attempt !== undefined)
            this.isTryingAgain = true;
        const trouble = attempt ?? (command === 'warning' || command === 'error' ? text : undefined);
        if (trouble !== undefined)
            this.trouble ??= this.#clean(trouble);
    }
    #clean(text) {
        const [first = ''] = text.split(/%0[AD]/);
        const known = this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), first);
        return known.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1').slice(0, 200);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./src/adapters/package-hash.js





/**
 * The hash by which a dependency lock file knows an unpacked package: `h1:…`. Of a folder that has something other
 * than files and folders in it there is none that could be in a lock file.
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
async function hashPackage(folder) {
    const entries = await (0,external_node_fs_promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    if (!entries.every((entry) => entry.isFile() || entry.isDirectory()))
        return 'no package';
    const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .sort();
    if (files.some((file) => file.includes('\n')))
        return 'no package';
    const whole = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files)
        whole.update(`${await hashFile((0,external_node_path_.join)(folder, file))}  ${file}\n`);
    return `h1:${whole.digest('base64')}`;
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/adapters/provider-cache.js





/** Downloading the providers is faster than a restore that takes longer. For saving nobody waits. */
const LIMITS = { restore: 30_000, save: 120_000 };
/** The folder that the service knows: its name is part of what tells one entry from another. */
const FOLDER = 'providers';
/** Keeps providers in the runner's cache service. */
function createProviderCache(options) {
    const { restore: restoreMs, save: saveMs } = options.limits ?? LIMITS;
    const hasService = Boolean(options.environment['ACTIONS_RUNTIME_TOKEN'] &&
        (options.environment['ACTIONS_RESULTS_URL'] || options.environment['ACTIONS_CACHE_URL']));
    const attempt = async (work) => {
        if (!hasService)
            return { kind: 'unavailable' };
        try {
            return await work();
        }
        catch (error) {
            return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
        }
    };
    return {
        restore: (entry, packages, signal) => attempt(() => restore(options, entry, packages, AbortSignal.any([signal, AbortSignal.timeout(restoreMs)]))),
        save: (entry) => attempt(() => save(options, entry, AbortSignal.timeout(saveMs))),
    };
}
/** What comes from the cache lies apart until it is known to be what the lock file says. */
async function restore(options, { key, folder }, packages, signal) {
    const draft = `${folder}.restored`;
    await (0,external_node_fs_promises_.mkdir)(draft, { recursive: true, mode: 0o700 });
    try {
        const answer = await askCacheService(options, { verb: 'restore', key, directory: draft, signal });
        if (answer.kind !== 'done')
            return answer;
        const restored = [];
        const altered = [];
        for (const { path, hashes } of packages) {
            const hash = await hashPlain((0,external_node_path_.join)(await (0,external_node_fs_promises_.realpath)(draft), FOLDER, path));
            if (hash === undefined)
                continue;
            if (hashes.includes(hash)) {
                await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true, mode: 0o700 });
                await (0,external_node_fs_promises_.rename)((0,external_node_path_.join)(draft, FOLDER, path), (0,external_node_path_.join)(folder, path));
                restored.push(path);
            }
            else {
                altered.push(path);
            }
        }
        return { kind: 'restored', packages: restored, altered };
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { recursive: true, force: true });
    }
}
/**
 * A package's hash; undefined when there is none.
 * @param folder - without symbolic links, unless somebody else put one in its way
 */
async function hashPlain(folder) {
    try {
        return (await (0,external_node_fs_promises_.realpath)(folder)) === folder ? await hashPackage(folder) : 'a link';
    }
    catch (error) {
        if ((0,files/* isMissing */.b2)(error))
            return undefined;
        throw error;
    }
}
/** The folders of a package's path: host, namespace, type, version, platform. */
const DEPTH = 5;
async function save(options, { key, folder }, signal) {
    if ((await countPackages(folder, DEPTH)) === 0)
        return { kind: 'nothing' };
    const answer = await askCacheService(options, { verb: 'save', key, directory: (0,external_node_path_.dirname)(folder), signal });
    switch (answer.kind) {
        case 'done':
            return { kind: 'saved' };
        case 'missed':
            return { kind: 'failed', why: 'another job keeps them' };
        default:
            return answer;
    }
}
/** Counts the packages in a folder. Terraform links to those of a mirror or of a plugin cache: they needn't be kept. */
async function countPackages(folder, depth) {
    const entries = await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
        if ((0,files/* isMissing */.b2)(error))
            return [];
        throw error;
    });
    let count = 0;
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isSymbolicLink())
            await (0,external_node_fs_promises_.unlink)(path);
        else if (entry.isDirectory())
            count += depth === 1 ? 1 : await countPackages(path, depth - 1);
    }
    return count;
}

;// CONCATENATED MODULE: ./src/adapters/release/hashicorp.js
/**
 * The key by which HashiCorp signs its releases, pinned by the fingerprint of its primary key: no input, variable or
 * file of the action's names another.
 *
 * The text is that of `internal/pubkey/pubkey.go` in the Go module github.com/hashicorp/hc-install v0.10.0
 * (h1:uIxUzTXNIm3O36cERJZikxUwbCacDUOhjZ9UKpm3oCQ=): the key of 2021, with the expiry renewed to 2030-03-01.
 * @see https://www.hashicorp.com/security
 */
const hashicorpKey = {
    fingerprint: 'c874011f0ab405110d02105534365d9472d7468f',
    armored: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`,
};

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function core_endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            core_endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./src/adapters/runner.js




/**
 * The runner that this process is a step of. From then on the signals by which it cancels a job abort `cancelled`,
 * and end the process no more.
 * @throws RefusalError when this is no step of a workflow
 */
function createRunner() {
    const log = new Log();
    const environment = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    return {
        job: readJob(environment),
        environment,
        input: (name) => getInput(name),
        payload: async () => JSON.parse(await (0,external_node_fs_promises_.readFile)(required(environment, 'GITHUB_EVENT_PATH'), 'utf8')),
        mask: (secret) => log.command(() => maskable(secret).forEach((value) => setSecret(value))),
        info: (line) => log.info(line),
        startGroup: (title) => log.command(() => startGroup(title)),
        endGroup: () => log.command(() => core_endGroup()),
        raw: (line) => log.raw(line),
        annotate: (annotation) => log.command(() => annotate(annotation)),
        setOutput: (name, value) => log.hand('GITHUB_OUTPUT', () => setOutput(name, value)),
        saveState: (name, value) => log.hand('GITHUB_STATE', () => saveState(name, value)),
        writeSummary: async (markdown) => {
            try {
                await summary.addRaw(markdown, true).write();
            }
            catch (error) {
                const message = `The job summary can’t be written: ${error instanceof Error ? error.message : String(error)}`;
                log.command(() => annotate({ level: 'warning', title: 'No job summary', message }));
            }
        },
        fail: () => {
            process.exitCode = ExitCode.Failure;
        },
        cancelled: watchSignals(),
    };
}
/** The log: what isn't a command of ours never becomes one. */
class Log {
    /** Ends the stretch of log in which the runner obeys nothing; absent outside such a stretch. */
    #resume;
    /** Issues a command. */
    command(issue) {
        if (this.#resume !== undefined)
            info(`::${this.#resume}::`);
        this.#resume = undefined;
        issue();
    }
    /**
     * Hands a value to the runner in a file of its own. Where the disk is full it goes through the log, by the command
     * that was there before the file: a run doesn't break off for want of a disk, least of all while Terraform is at work.
     * https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/
     */
    hand(file, write) {
        try {
            if (process.env[file])
                return write();
        }
        catch {
            // Without the variable the toolkit issues the command.
            process.env[file] = '';
        }
        this.command(write);
    }
    /** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands */
    raw(text) {
        if (this.#resume === undefined) {
            this.#resume = (0,external_node_crypto_.randomUUID)();
            info(`::stop-commands::${this.#resume}`);
        }
        info(text);
    }
    info(text) {
        if (COMMAND.test(text))
            this.raw(text);
        else
            info(text);
    }
}
/**
 * What the runner may take for a command: `::` after white space (.NET's: U+0085 too), `##[` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const COMMAND = /(^|[\r\n])[\s\u0085]*::|##\[/;
/** Shorter parts of a secret occur everywhere: masking them makes the log unreadable. */
const SHORTEST_PART = 4;
/**
 * What to mask, so that a secret and its parts don't show: the runner would mask every line of it, a lone `{` too.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs (`AddMaskCommandExtension`)
 */
function maskable(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    const whole = lines.length === 1 ? [secret] : [];
    const parts = [...lines, ...stringsIn(parseJson(secret)).flatMap((text) => text.split(/[\r\n]+/))];
    return [...new Set([...whole, ...parts.filter((part) => part.length >= SHORTEST_PART)])].filter((value) => value.trim() !== '');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
function annotate({ level, title, message, file, line, endLine }) {
    const place = {
        title,
        ...(file !== undefined && { file }),
        ...(line !== undefined && { startLine: line }),
        ...(endLine !== undefined && { endLine }),
    };
    ANNOTATE[level](message, place);
}
// Each by its name: with `core[level]` the bundler keeps all of the package, and what it loads.
const ANNOTATE = { error: error, warning: warning, notice: notice };
/**
 * SIGINT comes first, SIGTERM 7.5 s and SIGKILL 10 s later; a machine that is shut down begins with SIGTERM.
 * Whoever needs longer than that goes on regardless, and the post step sees it through.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
function watchSignals() {
    const cancellation = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => cancellation.abort());
    return cancellation.signal;
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function readJob(environment) {
    const variable = (name) => required(environment, name);
    const [serverUrl, repository] = [variable('GITHUB_SERVER_URL'), variable('GITHUB_REPOSITORY')];
    const [runId, runAttempt] = [variable('GITHUB_RUN_ID'), variable('GITHUB_RUN_ATTEMPT')];
    return {
        os: variable('RUNNER_OS'),
        hosted: environment['RUNNER_ENVIRONMENT'] === 'github-hosted',
        workspace: variable('GITHUB_WORKSPACE'),
        temp: variable('RUNNER_TEMP'),
        repository,
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        eventName: variable('GITHUB_EVENT_NAME'),
        actor: variable('GITHUB_ACTOR'),
        runId,
        runNumber: variable('GITHUB_RUN_NUMBER'),
        runAttempt,
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}${runAttempt === '1' ? '' : `/attempts/${runAttempt}`}`,
        serverUrl,
    };
}
function required(environment, name) {
    const value = environment[name];
    if (value !== undefined && value !== '')
        return value;
    throw new errors/* RefusalError */.XQ(`\`${name}\` isn’t set: this is no step of a GitHub Actions workflow`, {
        mend: '- uses: planwright/planwright@v1',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/adapters/terraform.js





const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Version managers put a shim on PATH, which finds the real program by these. */
const SEEN_BY_SHIMS = /^(PATH|HOME|TMPDIR|(TFENV|TENV|TOFUENV|ASDF|MISE)_.*)$/;
/** The most bytes of the list of all releases; HashiCorp's has a few million. */
const LARGEST_INDEX = 64 << 20;
/** Finds and gets Terraforms; nothing is sought before it is asked for. What only a download needs is loaded for it. */
function createTools(options) {
    const { toolCache } = options;
    return {
        machine: {
            system: process.platform,
            architecture: process.arch,
            memory: availableMemory(),
            host: (0,external_node_os_.hostname)(),
        },
        findOnPath: () => findOnPath(options),
        listCached: async (platform) => {
            if (!toolCache)
                return [];
            const { listKept } = await __nccwpck_require__.e(/* import() */ 425).then(__nccwpck_require__.bind(__nccwpck_require__, 3425));
            return listKept(toolCache, platform);
        },
        readIndex: async (url) => {
            const { download } = await __nccwpck_require__.e(/* import() */ 625).then(__nccwpck_require__.bind(__nccwpck_require__, 6625));
            return (await download(url, LARGEST_INDEX, options.download)).toString('utf8');
        },
        install: async (release, folder) => {
            const { install } = await Promise.all(/* import() */[__nccwpck_require__.e(760), __nccwpck_require__.e(93)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9093));
            return install(release, folder, {
                ...options,
                readVersion: (program) => readVersion(program, options.environment),
            });
        },
    };
}
/**
 * The first on PATH that can tell its version. The disk is asked synchronously: whoever calls this has started
 * Terraform when the call returns, and may load what it needs meanwhile.
 */
async function findOnPath({ path, environment }) {
    for (const folder of path.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const found = (0,external_node_path_.join)(folder, 'terraform');
        if (!isExecutable(found))
            continue;
        const program = bypassWrapper(found);
        const version = await readVersion(program, environment);
        if (version !== undefined)
            return { program, version, origin: 'PATH' };
    }
    return undefined;
}
/**
 * hashicorp/setup-terraform puts a script in Terraform's place, which takes its output through pipes and doesn't
 * hand on signals; the real one lies beside it.
 * @see https://github.com/hashicorp/setup-terraform/blob/main/lib/setup-terraform.js
 */
function bypassWrapper(program) {
    const wrapped = (0,external_node_path_.join)((0,external_node_path_.dirname)(program), 'terraform-bin');
    return isExecutable(wrapped) ? wrapped : program;
}
async function readVersion(program, environment) {
    const seen = Object.entries(environment).filter(([name]) => SEEN_BY_SHIMS.test(name));
    try {
        const { stdout } = await execute(program, ['version', '-json'], {
            env: { ...Object.fromEntries(seen), CHECKPOINT_DISABLE: '1' },
        });
        const { terraform_version: version } = JSON.parse(stdout);
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        return undefined;
    }
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** A container's limit, where there is one. */
function availableMemory() {
    return Math.min(process.constrainedMemory() || Infinity, (0,external_node_os_.totalmem)());
}

;// CONCATENATED MODULE: ./src/adapters/world.js













/** The real world: this runner, this disk, GitHub and AWS. */
function createWorld() {
    const runner = createRunner();
    const { job, environment } = runner;
    return {
        runner,
        actionFolder: findActionFolder(),
        event: async () => readEvent(job, await runner.payload()),
        pageAssets: () => readPageAssets((0,external_node_path_.join)(findActionFolder(), 'dist', 'page', 'index.html')),
        clock: () => Date.now(),
        wait: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
        files: (0,files/* createFiles */.qm)(),
        processes: createProcesses({
            saveState: (name, value) => runner.saveState(name, value),
            cancelled: runner.cancelled,
        }),
        tools: createTools({
            path: environment['PATH'] ?? '',
            toolCache: environment['RUNNER_TOOL_CACHE'],
            environment,
            key: hashicorpKey,
            clock: () => Date.now(),
            download: { cancelled: runner.cancelled },
        }),
        providerCache: createProviderCache({
            environment,
            program: (0,external_node_path_.join)(findActionFolder(), 'dist', 'cache', 'index.js'),
        }),
        connectToGitHub: (token) => connectToGitHub({
            token,
            apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
            repository: job.repository,
            userAgent: 'planwright',
        }),
        cloud: createCloud({
            tokenRequestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
            tokenRequestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
            mask: (secret) => runner.mask(secret),
        }),
    };
}


/***/ }),

/***/ 2222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ seeThrough)
});

// EXTERNAL MODULE: ./src/errors.js
var errors = __nccwpck_require__(4571);
;// CONCATENATED MODULE: ./src/terraform/json.js
function json_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that a text is in JSON; undefined when it is none. */
function json_parseObject(text) {
    try {
        const value = JSON.parse(text);
        return json_isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/terraform/diagnostics.js

/** Terraform puts it before the faults of a configuration, in the guise of an error. */
const PREAMBLE = 'Terraform encountered problems during initialisation';
/**
 * Reads a diagnostic of Terraform's, from a stream of messages or from `validate -json`.
 * @see https://developer.hashicorp.com/terraform/cli/commands/validate#json-output-format
 * @returns undefined when it is none
 */
function toDiagnostic(json) {
    if (!json_isObject(json) || typeof json['summary'] !== 'string')
        return undefined;
    const address = json['address'];
    return {
        severity: json['severity'] === 'warning' ? 'warning' : 'error',
        ...toTexts(json['summary'], typeof json['detail'] === 'string' ? json['detail'] : ''),
        address: typeof address === 'string' && address ? address : undefined,
        range: toRange(json['range']),
    };
}
/** Reads what `validate -json` prints, by file and line, since its own order varies; nothing when it isn't that. */
function parseValidation(stdout) {
    const diagnostics = parseObject(stdout)?.['diagnostics'];
    if (!Array.isArray(diagnostics))
        return [];
    const found = diagnostics.map(toDiagnostic).filter((diagnostic) => diagnostic !== undefined);
    return diagnostics_distinct(found).toSorted(byPlace);
}
function byPlace({ range: one }, { range: other }) {
    if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined);
    return one.file.localeCompare(other.file) || one.line - other.line;
}
/** Each diagnostic once, in order: init, validate and plan of one root report the same faults. */
function diagnostics_distinct(diagnostics) {
    const byContent = new Map(diagnostics.map((diagnostic) => [contentOf(diagnostic), diagnostic]));
    const all = [...byContent.values()];
    const essential = all.filter(({ summary }) => !summary.startsWith(PREAMBLE));
    return essential.some(({ severity }) => severity === 'error') ? essential : all;
}
/** Go errors have everything in the summary: their first line is the summary proper. */
function toTexts(summary, detail) {
    const text = summary.trim();
    const end = text.indexOf('\n');
    if (end < 0)
        return { summary: text, detail: detail.trim() };
    return { summary: text.slice(0, end).trim(), detail: `${text.slice(end).trim()}\n\n${detail}`.trim() };
}
function toRange(json) {
    if (!json_isObject(json) || typeof json['filename'] !== 'string' || !json['filename'])
        return undefined;
    const line = lineOf(json['start']) ?? 1;
    return {
        file: json['filename'].replaceAll('\\', '/'),
        line,
        endLine: Math.max(line, lineOf(json['end']) ?? line),
    };
}
function lineOf(position) {
    const line = json_isObject(position) ? position['line'] : undefined;
    return typeof line === 'number' && line >= 1 ? line : undefined;
}
function contentOf({ severity, summary, detail, address, range }) {
    return JSON.stringify([severity, summary, detail, address, range?.file, range?.line]);
}

;// CONCATENATED MODULE: ./src/terraform/messages.js


/**
 * Reads a line that Terraform prints with `-json`.
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 * @returns undefined when it isn't one: even with `-json` some lines are plain text
 */
function messages_parseMessage(line) {
    if (!line.startsWith('{'))
        return undefined;
    const json = json_parseObject(line);
    const text = json?.['@message'];
    if (!json || typeof text !== 'string')
        return undefined;
    return { ...(toContent(json) ?? { kind: 'other' }), text };
}
function toContent(json) {
    const kind = json['type'];
    switch (kind) {
        case 'version':
            return { kind, version: messages_textOf(json['terraform']) };
        case 'diagnostic': {
            const diagnostic = toDiagnostic(json['diagnostic']);
            return diagnostic && { kind, diagnostic };
        }
        case 'planned_change':
        case 'resource_drift': {
            const change = objectOf(json['change']);
            return { kind, address: addressOf(change), action: messages_textOf(change['action']) };
        }
        case 'change_summary':
            return toSummary(objectOf(json['changes']));
        case 'outputs':
            return { kind, outputs: messages_toOutputs(objectOf(json['outputs'])) };
        case 'apply_start':
        case 'apply_progress':
        case 'apply_complete':
        case 'apply_errored': {
            const hook = objectOf(json['hook']);
            const elapsedSeconds = numberOf(hook['elapsed_seconds']);
            return { kind, address: addressOf(hook), action: messages_textOf(hook['action']), elapsedSeconds };
        }
        case 'provision_start':
        case 'provision_progress':
        case 'provision_complete':
        case 'provision_errored': {
            const hook = objectOf(json['hook']);
            return { kind, address: addressOf(hook), provisioner: messages_textOf(hook['provisioner']) };
        }
        case 'refresh_start':
        case 'refresh_complete':
            return { kind, address: addressOf(objectOf(json['hook'])) };
        case 'log':
            return { kind: isInterrupt(json['@message']) ? 'interrupt' : kind };
        case 'init_output':
        case 'state_lock_acquire':
            return { kind };
        default:
            return undefined;
    }
}
/** It has no type of its own: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/views/operation.go */
function isInterrupt(text) {
    return messages_textOf(text).trim().startsWith('Interrupt received.');
}
function toSummary(changes) {
    const operation = changes['operation'];
    if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy')
        return undefined;
    return {
        kind: 'change_summary',
        operation,
        add: numberOf(changes['add']),
        change: numberOf(changes['change']),
        remove: numberOf(changes['remove']),
        import: numberOf(changes['import']),
    };
}
function messages_toOutputs(outputs) {
    const entries = Object.entries(outputs).map(([name, json]) => {
        const { sensitive, action, value } = objectOf(json);
        const message = {
            sensitive: sensitive === true,
            action: typeof action === 'string' ? action : undefined,
            value: sensitive === true ? undefined : value,
        };
        return [name, message];
    });
    return Object.fromEntries(entries);
}
function addressOf(json) {
    return messages_textOf(objectOf(json['resource'])['addr']);
}
function objectOf(value) {
    return json_isObject(value) ? value : {};
}
function messages_textOf(value) {
    return typeof value === 'string' ? value : '';
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}

;// CONCATENATED MODULE: ./src/terraform/progress.js
const DOING = {
    create: 'creating',
    update: 'changing',
    delete: 'destroying',
    read: 'reading',
};
/** Moves, imports and the like happen in the state alone, at once and unannounced. */
const LASTING = new Set(['create', 'update', 'replace', 'delete']);
/** Nothing has begun. */
function startProgress() {
    return begin();
}
/** Tracks progress in place, since a large plan announces each of its thousands of changes. */
function progress_trackProgress() {
    const progress = begin();
    return {
        progress,
        follow(message, now) {
            progress.lockedSince = message.kind === 'state_lock_acquire' ? now : undefined;
            switch (message.kind) {
                case 'interrupt':
                    progress.interrupted = true;
                    break;
                case 'planned_change':
                    if (LASTING.has(message.action))
                        progress.planned.set(message.address, message.action);
                    break;
                case 'apply_start':
                    progress.running.set(message.address, { action: message.action, since: now });
                    break;
                case 'apply_complete':
                    progress.done.push({ address: message.address, action: message.action });
                    progress.running.delete(message.address);
                    break;
                case 'apply_errored':
                    progress[progress.interrupted ? 'brokenOff' : 'failed'].push(message.address);
                    progress.running.delete(message.address);
                    break;
                default:
                    break;
            }
        },
    };
}
function begin() {
    return {
        planned: new Map(),
        done: [],
        failed: [],
        brokenOff: [],
        running: new Map(),
        interrupted: false,
        lockedSince: undefined,
    };
}
/** How every planned change stands, in the order in which they were announced. */
function progress_standings(progress) {
    const begun = [
        ...progress.done,
        ...[...progress.running].map(([address, { action }]) => ({ address, action })),
    ];
    const unplanned = begun.filter(({ address, action }) => !progress.planned.has(address) && LASTING.has(action));
    const all = new Map([
        ...unplanned.map(({ address, action }) => [address, action]),
        ...progress.planned,
    ]);
    const steps = Map.groupBy(progress.done.filter(({ action }) => LASTING.has(action)), ({ address }) => address);
    const bad = { failed: new Set(progress.failed), brokenOff: new Set(progress.brokenOff) };
    return [...all].map(([address, action]) => {
        const kind = bad.failed.has(address)
            ? 'failed'
            : bad.brokenOff.has(address)
                ? 'broken off'
                : progress.running.has(address)
                    ? 'not ended'
                    : undefined;
        return standingOf(address, action, steps.get(address) ?? [], kind);
    });
}
function standingOf(address, action, steps, unfinished) {
    const isHalf = action === 'replace' && steps.length === 1;
    const half = isHalf ? (steps[0]?.action === 'delete' ? 'destroyed' : 'created') : undefined;
    const kind = unfinished ?? (isHalf ? 'half done' : steps.length > 0 ? 'done' : 'not begun');
    return { address, action, kind, half };
}
/**
 * What takes longest at the moment: `creating aws_sqs_queue.jobs for 20 s, and 2 more`.
 * @param now in milliseconds
 * @returns undefined when nothing is running
 */
function progress_describeRunning(progress, now) {
    if (progress.lockedSince !== undefined) {
        return `waiting for the state’s lock for ${progress_describeDuration(now - progress.lockedSince)}`;
    }
    const [longest, ...others] = [...progress.running].sort(([, left], [, right]) => left.since - right.since);
    if (!longest)
        return undefined;
    const [address, { action, since }] = longest;
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return `${DOING[action] ?? action} ${address} for ${progress_describeDuration(now - since)}${more}`;
}
/** `20 s`, `2 min 5 s` */
function progress_describeDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (seconds < 120)
        return `${seconds} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./src/terraform/saving.js
/**
 * What Terraform reports when the state can't be saved at the end of an apply, and the lock's failure that often comes
 * with it.
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_apply.go (`backupStateForError`)
 */
const ofSaving = new Set([
    'Failed to save state',
    'Failed to persist state to backend',
    'Failed to create local state file',
    'Failed to serialize state',
    'Error releasing the state lock',
]);
/** Whether a diagnostic is about the state's saving alone, rather than about what was to be done. */
function saving_isOfSaving({ summary }) {
    return ofSaving.has(summary);
}
/**
 * Whether `state push` refuses a state for what is in its place: another lineage, or a serial that isn't lower.
 * @param said - what it printed
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/migrate.go (`CheckValidImport`)
 */
function isImportRefused(said) {
    return /cannot (import|overwrite existing) state with/.test(said.replaceAll(/\s+/g, ' '));
}

;// CONCATENATED MODULE: ./src/stack/beside.js
/**
 * Where a state is put that its own place doesn't take: into the same bucket, below the same folders, so that whoever
 * may write the one may write the other.
 * @param root - the absolute path of the root module, which the files in `backend-config` are relative to
 */
function placeBeside(backend, workspace, root) {
    const last = (name) => backend.settings.findLast((setting) => setting.startsWith(`${name}=`))?.slice(name.length + 1);
    const prefix = last('workspace_key_prefix') ?? 'env:';
    const key = last('key') ?? backend.key;
    const beside = besideOf(workspace === 'default' ? key : `${prefix}/${workspace}/${key}`);
    return {
        url: `s3://${last('bucket') ?? backend.bucket}/${beside}`,
        settings: [
            ...backend.settings.map((setting) => setting.includes('=') || setting.startsWith('/') ? setting : `${root}/${setting}`),
            `key=${beside}`,
        ],
    };
}
/** `…/terraform.tfstate` is `…/terraform.errored.tfstate`. */
function besideOf(key) {
    const [, stem = key, extension = ''] = /^(.*[^/])(\.[^./]+)$/.exec(key) ?? [];
    return `${stem}.errored${extension}`;
}

;// CONCATENATED MODULE: ./src/terraform/args.js
/**
 * Arguments of Terraform's commands. What a user gives comes as `-flag=value` or behind `--`, so that none of it
 * can be taken for a flag.
 */
/**
 * `-reconfigure` lets a data folder be used again for another backend configuration. A lock file that `init` could add
 * to would let in what nobody has reviewed.
 */
function initArgs({ backend, backendConfig, locked = false }) {
    return [
        'init',
        '-json',
        '-input=false',
        ...(locked ? ['-lockfile=readonly'] : []),
        ...(backend
            ? ['-reconfigure', ...backendConfig.map((setting) => `-backend-config=${setting}`)]
            : ['-backend=false']),
    ];
}
/** Fetches modules, and nothing else. */
function getArgs() {
    return ['get', '-no-color'];
}
/** Exit codes: 0 no changes, 1 failed, 2 changes. */
function planArgs(options) {
    return [
        'plan',
        '-json',
        '-detailed-exitcode',
        '-input=false',
        `-out=${options.out}`,
        `-lock-timeout=${options.lockTimeout}`,
        ...parallelismArgs(options.parallelism),
        ...(options.destroy ? ['-destroy'] : []),
        ...(options.refresh ? [] : ['-refresh=false']),
        ...options.varFiles.map((path) => `-var-file=${path}`),
        ...options.targets.map((address) => `-target=${address}`),
        ...options.replace.map((address) => `-replace=${address}`),
    ];
}
/** Applies a saved plan. */
function applyArgs({ planFile, lockTimeout, parallelism }) {
    return [
        'apply',
        '-json',
        '-input=false',
        `-lock-timeout=${lockTimeout}`,
        ...parallelismArgs(parallelism),
        '--',
        planFile,
    ];
}
/** Prints a plan file as JSON, secrets in clear. */
function showArgs(planFile) {
    return ['show', '-json', '--', planFile];
}
/** Prints names and diffs of what isn't formatted, and changes nothing; with `-list=false` no diff is printed. */
function fmtArgs() {
    return ['fmt', '-check', '-diff', '-recursive', '-no-color'];
}
function validateArgs() {
    return ['validate', '-json'];
}
/** Creating a workspace writes a state object. */
function workspaceSelectArgs(name, { create }) {
    return ['workspace', 'select', '-no-color', ...(create ? ['-or-create'] : []), '--', name];
}
/** Prints a state; of none, an empty one without a lineage. */
function statePullArgs() {
    return ['state', 'pull'];
}
/** Writes a state, unless what is there has another lineage or a higher serial. It doesn't wait for a lock. */
function statePushArgs({ file, lock, force }) {
    return [
        'state',
        'push',
        '-no-color',
        `-lock=${lock}`,
        '-lock-timeout=0s',
        ...(force ? ['-force'] : []),
        '--',
        file,
    ];
}
/** Frees the state's lock, if it has this id. */
function forceUnlockArgs(id) {
    return ['force-unlock', '-force', '-no-color', '--', id];
}
function parallelismArgs(parallelism) {
    return parallelism === undefined ? [] : [`-parallelism=${parallelism}`];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/terraform/state.js


/** Reads a state in Terraform's own format; undefined when it is none. */
function parseState(text) {
    const state = json_parseObject(text);
    if (state === undefined || typeof state['lineage'] !== 'string')
        return undefined;
    const { lineage, resources, outputs, check_results: checks } = state;
    return { lineage, outputs: outputsIn(state), content: { resources, outputs, checks } };
}
/** Whether two states say the same of the world. */
function saysTheSame(one, other) {
    return (0,external_node_util_.isDeepStrictEqual)(one.content, other.content);
}
/** The root module's outputs in a state. */
function outputsIn(state) {
    const outputs = json_isObject(state['outputs']) ? state['outputs'] : {};
    return Object.fromEntries(Object.entries(outputs).map(([name, json]) => [name, toOutput(json)]));
}
function toOutput(json) {
    const output = json_isObject(json) ? json : {};
    return { value: output['value'], sensitive: output['sensitive'] === true };
}

;// CONCATENATED MODULE: ./src/terraform/shell.js
/** A word as a person pastes it into a shell, which takes nothing in it for more than a word. */
function quote(word) {
    return /^[\w@%+=:,./…-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/stack/stack.js

/**
 * Which stack the inputs are about. Needs no disk, so that even a faulty run can say whose it is.
 * @param repository - `owner/name`
 */
function identifyStack(inputs, repository) {
    const { environment, workspace } = inputs;
    return inputs.directory === undefined
        ? { kind: 'service', service: inputs.service ?? serviceOf(repository), environment, workspace }
        : { kind: 'root', directory: normalise(inputs.directory), environment, workspace };
}
/** A repository's name as that of its service: in small letters, with hyphens for what a name can't hold. */
function serviceOf(repository) {
    return stack_nameOf(repository)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^[-0-9]+|-+$/g, '');
}
/**
 * The stack's name for people. The root of the workspace goes by the repository's name.
 * @param repository - `owner/name`
 */
function nameStack(identity, repository) {
    const own = identity.kind === 'service' ? identity.service : identity.directory;
    const base = own === '.' ? stack_nameOf(repository) : own;
    const stage = identity.environment === undefined ? base : `${base}/${identity.environment}`;
    return identity.workspace === 'default' ? stage : `${stage}@${identity.workspace}`;
}
// In characters. Most file systems take 255 bytes, and files have names with it in them.
const LONGEST_NAME = 200;
/** A folder name that no other stack of the repository has, whatever characters its parts are made of. */
function folderName(identity) {
    const own = identity.kind === 'service' ? ['service', identity.service] : [identity.directory];
    const name = [...own, identity.environment ?? '', identity.workspace]
        .map((part) => encodeURIComponent(part).replaceAll('.', '%2E').replaceAll('~', '%7E'))
        .join('~');
    if (name.length <= LONGEST_NAME)
        return name;
    // No other begins with `~`.
    return `~${name.slice(0, 100)}~${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex')}`;
}
/**
 * The state's key in the bucket, unless `state-key` says otherwise. The root of the workspace has no folder of its own:
 * any name might be that of a directory.
 */
function stateKey(identity, repository) {
    const own = identity.kind === 'service' ? identity.service : identity.directory;
    const folders = [repository, ...(own === '.' ? [] : [own]), identity.environment ?? 'default'];
    return `${folders.join('/')}/terraform.tfstate`;
}
/** The root module's directory in the workspace; undefined when it comes with the action. */
function stack_directoryOf(identity) {
    return identity.kind === 'root' ? identity.directory : undefined;
}
/** Where a person who mends something by hand finds the root module. */
function stack_placeOf({ identity, root }) {
    return identity.kind === 'root' ? identity.directory : root;
}
function stack_nameOf(repository) {
    return repository.split('/')[1] ?? repository;
}
/** `./infra//prod/` is `infra/prod`; one that leaves the workspace keeps its `..` in front. */
function normalise(directory) {
    const steps = [];
    for (const step of directory.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else
            steps.push(step);
    }
    return `${directory.startsWith('/') ? '/' : ''}${steps.join('/')}` || '.';
}

;// CONCATENATED MODULE: ./src/stack/backend.js

/**
 * Decides where the state is kept, and the `-backend-config` settings that say so.
 * @param found - the type of the root's `backend` block, or `cloud`
 * @param repository - `owner/name`
 */
function decideBackend(inputs, found, identity, repository) {
    const bucket = inputs['state-bucket'];
    const further = inputs['backend-config'];
    if (bucket === undefined) {
        if (further.length > 0 && found === undefined)
            return { kind: 'unfit', found, wanted: 'any' };
        return { kind: 'own', type: found, settings: further };
    }
    if (found !== 's3')
        return { kind: 'unfit', found, wanted: 's3' };
    const key = inputs['state-key'] ?? stateKey(identity, repository);
    const kmsKey = inputs['state-kms-key-id'];
    return {
        kind: 's3',
        bucket,
        key,
        settings: [
            `bucket=${bucket}`,
            `key=${key}`,
            `region=${inputs['state-region'] ?? inputs['aws-region']}`,
            'use_lockfile=true',
            'encrypt=true',
            ...(kmsKey === undefined ? [] : [`kms_key_id=${kmsKey}`]),
            ...further,
        ],
    };
}
/** Whether the state would be lost with a machine that is thrown away. */
function keepsStateOnTheRunner(backend) {
    return backend.kind === 'own' && (backend.type === undefined || backend.type === 'local');
}

;// CONCATENATED MODULE: ./src/commands/restoration.js




/** A root that knows a backend in the inputs' bucket, and nothing else. */
const BACKEND_ROOT = 'terraform {\n  backend "s3" {}\n}\n';
/**
 * The commands that save a state out of a file.
 * @param path - absolute
 * @param lockId - of a lock that is to be freed before
 */
function mendFromFile(owner, path, lockId) {
    const { stack } = owner;
    const terraform = `terraform -chdir=${quote(stack_placeOf(stack))}`;
    const file = path.startsWith(`${stack.root}/`) ? path.slice(stack.root.length + 1) : path;
    return [
        ...initialise(owner, terraform),
        ...(lockId === undefined ? [] : [`${terraform} force-unlock -force ${quote(lockId)}`]),
        // Left in its place, it would stop the next apply.
        `${terraform} state push ${quote(file)} && rm ${quote(path)}`,
    ].join('\n');
}
/**
 * The commands that save a state out of an object of the bucket, in the root; where that comes with the action, and is
 * gone with the job, in one of their own.
 * @param url - `s3://…`
 */
function mendFromObject(owner, url) {
    const { identity } = owner.stack;
    const isRoot = identity.kind === 'root';
    const folder = isRoot ? identity.directory : 'restored-state';
    const terraform = `terraform -chdir=${quote(folder)}`;
    const file = quote(`${folder}/errored.tfstate`);
    const makeRoot = `mkdir ${folder} && printf '${BACKEND_ROOT.replaceAll('\n', String.raw `\n`)}' > ${folder}/main.tf`;
    return [
        ...(isRoot ? [] : [makeRoot]),
        ...initialise(owner, terraform),
        `aws s3 cp ${quote(url)} ${file}`,
        `${terraform} state push errored.tfstate && rm ${file} && aws s3 rm ${quote(url)}`,
    ].join('\n');
}
function initialise(owner, terraform) {
    const { workspace } = owner.stack.identity;
    return [
        `${terraform} ${initOf(owner)}`,
        ...(workspace === 'default' ? [] : [`${terraform} workspace select ${quote(workspace)}`]),
    ];
}
function initOf({ world, inputs, stack }) {
    const backend = decideBackend(inputs, 's3', stack.identity, world.runner.job.repository);
    const settings = backend.kind === 'unfit' ? [] : backend.settings.map((each) => veil(each, inputs));
    return initArgs({ backend: true, backendConfig: settings })
        .filter((arg) => arg !== '-json')
        .map(quote)
        .join(' ');
}
/** What comes from `backend-config` may be a secret: a password of the backend's. */
function veil(setting, inputs) {
    const isGiven = inputs['backend-config'].includes(setting);
    return isGiven && setting.includes('=') ? `${setting.slice(0, setting.indexOf('='))}=…` : setting;
}

;// CONCATENATED MODULE: ./src/plan/classify.js
const ACTIONS = {
    '': 'no-op',
    'no-op': 'no-op',
    create: 'create',
    read: 'read',
    update: 'update',
    delete: 'delete',
    forget: 'forget',
    // Of ephemeral resources, which no plan changes: https://developer.hashicorp.com/terraform/language/block/ephemeral
    open: 'read',
    renew: 'read',
    close: 'read',
    'delete,create': 'replace',
    'create,delete': 'replace',
    'create,forget': 'replace',
    'forget,create': 'replace',
};
/** What Terraform's list of actions amounts to. One that we don't know is shown as an update rather than hidden. */
function classify_actionOf(actions) {
    return knownAction(actions) ?? 'update';
}
/** Terraform's own words for an action that we don't know; undefined for any other. */
function classify_unknownActionOf(actions) {
    return knownAction(actions) === undefined ? actions.join(', ') : undefined;
}
function knownAction(actions) {
    const words = actions.length === 1 ? (actions[0] ?? '') : actions.join(',');
    return Object.hasOwn(ACTIONS, words) ? ACTIONS[words] : undefined;
}
/** What happens to a resource; an import or a move without any other change is an action of its own. */
function classify_actionOfResource(resource) {
    const action = classify_actionOf(resource.actions);
    // Terraform itself doesn't count what it does to the state's copy of a data source.
    if (!resource.managed) {
        return action === 'no-op' ? 'no-op' : 'read';
    }
    if (action !== 'no-op') {
        return action;
    }
    if (resource.imported) {
        return 'import';
    }
    return resource.moved ? 'move' : 'no-op';
}
/** Whether a replacement creates first; undefined when it is none. */
function classify_createsFirst(actions) {
    return classify_actionOf(actions) === 'replace' ? actions[0] === 'create' : undefined;
}

;// CONCATENATED MODULE: ./src/plan/late.js


/**
 * Veils both sides by both flags: what was secret before it lost the flag still is.
 * @param telling - whether there can be more to hide than what is known
 */
function late_sidesOf(change, veil, place, telling = true) {
    const sensitive = [change.before_sensitive, change.after_sensitive];
    return {
        before: veil.value({ value: change.before, sensitive }, place, telling),
        after: veil.value({ value: change.after, unknown: change.after_unknown, sensitive }, place, telling),
    };
}
/** Late changes of one plan. The sides that were read last are kept, so that who takes one after the other reads once. */
function late_lateChanges(source, veil) {
    let last;
    const read = (change, address) => {
        if (last?.change !== change) {
            const bytes = source.read(change.from, change.to - change.from);
            const json = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
            const whole = isJsonObject(json) ? json : { actions: [] };
            last = { change, sides: late_sidesOf(whole, veil, placeOfResource(address), change.telling) };
        }
        return last.sides;
    };
    return (metadata, change) => new LateChange(metadata, change, read);
}
/** A class, so that ten thousands of changes share their getters. */
class LateChange {
    // Of the object itself and not of its prototype: so a copy by `...` has them too.
    static #before = {
        enumerable: true,
        get() {
            return this.#read(this.#change, this.address).before;
        },
    };
    static #after = {
        enumerable: true,
        get() {
            return this.#read(this.#change, this.address).after;
        },
    };
    address;
    module;
    type;
    name;
    key;
    mode;
    action;
    createsFirst;
    previousAddress;
    importId;
    deposed;
    reason;
    unknownAction;
    replacePaths;
    #change;
    #read;
    constructor(metadata, change, read) {
        this.address = metadata.address;
        this.module = metadata.module;
        this.type = metadata.type;
        this.name = metadata.name;
        this.key = metadata.key;
        this.mode = metadata.mode;
        this.action = metadata.action;
        this.createsFirst = metadata.createsFirst;
        this.previousAddress = metadata.previousAddress;
        this.importId = metadata.importId;
        this.deposed = metadata.deposed;
        this.reason = metadata.reason;
        this.unknownAction = metadata.unknownAction;
        this.replacePaths = metadata.replacePaths;
        this.#change = change;
        this.#read = read;
        Object.defineProperty(this, 'before', LateChange.#before);
        Object.defineProperty(this, 'after', LateChange.#after);
    }
}

;// CONCATENATED MODULE: ./src/plan/encodings.js
// What is left of a secret's end in Base64 is kept only when it is long enough to be told from other text.
const SHORTEST_PART = 8;
/**
 * Everything that a secret may look like once Terraform's functions have been at it: as it is, in a JSON string
 * (of a JSON string), in an HCL string, in a URL, in hexadecimal digits, in Base64 also of a longer text around it.
 */
function formsOf(secret) {
    const escaped = jsonForms(secret);
    return [
        secret,
        ...escaped,
        ...escaped.flatMap(jsonForms),
        ...hclForms(secret),
        ...urlForms(secret),
        ...[secret, ...escaped].flatMap(base64Forms),
        ...hexForms(secret),
    ];
}
/** A text inside a JSON string: as JavaScript writes it, and as Go does. */
function jsonForms(text) {
    const escaped = JSON.stringify(text).slice(1, -1);
    // Go's encoder, and so `jsonencode`, escapes these too: https://pkg.go.dev/encoding/json#HTMLEscape
    const inGo = escaped.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return escaped === inGo ? [escaped] : [escaped, inGo];
}
/** https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences */
function hclForms(text) {
    return /[$%]\{/.test(text)
        ? [
            JSON.stringify(text)
                .slice(1, -1)
                .replace(/[$%](?=\{)/g, '$&$&'),
        ]
        : [];
}
/** As JavaScript writes it, and as Go does in a query (`urlencode`) and in a path. */
function urlForms(text) {
    const encoded = encodeURIComponent(text.toWellFormed());
    const query = encoded
        .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
    // https://pkg.go.dev/net/url#PathEscape leaves these as they are.
    const path = encoded.replace(/%(?:24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
    const forms = [encoded, query, path];
    return [...forms, ...forms.map((form) => form.replace(/%../g, (code) => code.toLowerCase()))];
}
function hexForms(text) {
    const digits = Buffer.from(text, 'utf8').toString('hex');
    return [digits, digits.toUpperCase()];
}
/**
 * What a text looks like in Base64. Inside a longer text it can begin at any of three places of a group;
 * the characters that also depend on its neighbours are left out.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const inside = [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const first = [0, 2, 3][offset] ?? 0;
        const last = (bytes.length + offset) % 3 === 0 ? encoded.length : encoded.length - 1;
        return encoded.slice(first, last);
    });
    return [bytes.toString('base64'), ...inside.filter((encoded) => encoded.length >= SHORTEST_PART)].flatMap((encoded) => [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')]);
}
// A shorter one is a word that happens to be made of the same letters.
const SHORTEST_ENCODED = 12;
/**
 * The text that a text is the Base64 of, in either alphabet, broken into lines or not; undefined when it isn't, or
 * when what it stands for is no text.
 */
function encodings_decodeBase64(text) {
    if (text.length < SHORTEST_ENCODED || !/^[A-Za-z\d+/_-]{4}[A-Za-z\d+/_\s-]*={0,2}\s*$/.test(text)) {
        return undefined;
    }
    // https://nodejs.org/api/buffer.html: the decoder takes both alphabets, and leaves white space out.
    const bytes = Buffer.from(text, 'base64');
    if (!beginsAsText(bytes)) {
        return undefined;
    }
    const decoded = bytes.toString('utf8');
    return decoded === '' || NO_TEXT.test(decoded) ? undefined : decoded;
}
// Most texts of these letters are words: the first bytes tell, and the rest needn't be decoded.
const FIRST = 12;
/** False only where what the bytes say is no text: a control character, or the middle of a character. */
function beginsAsText(bytes) {
    let rest = 0;
    for (let at = 0; at < Math.min(bytes.length, FIRST); at += 1) {
        const byte = bytes[at] ?? 0;
        const continues = (byte & 0xc0) === 0x80;
        if (continues !== rest > 0 ||
            byte === 0x7f ||
            (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) {
            return false;
        }
        rest = continues ? rest - 1 : byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    }
    return true;
}
// Control characters, and what stands for bytes that are no UTF-8.
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\uFFFD]/u;

;// CONCATENATED MODULE: ./src/plan/json.js
/** A number that JavaScript can't hold, as its digits. A class, so that no object of a plan can pass for one. */
class json_ExactNumber {
    digits;
    constructor(digits) {
        this.digits = digits;
    }
}
// Digits alone would be found in half of all ids.
const LONG_NUMBER = /[:,[\s]-?\d[\d.]{15}/;
/**
 * `JSON.parse` without rounding. The reviver takes several times as long, so it runs only where a number
 * might be too long for a double.
 * @throws SyntaxError that doesn't quote the text, which may be a secret
 */
function json_parseJson(text) {
    try {
        return JSON.parse(text, LONG_NUMBER.test(text) || /^-?\d/.test(text) ? unrounded : undefined);
    }
    catch {
        throw new SyntaxError('this is no JSON');
    }
}
// `context.source`: https://github.com/tc39/proposal-json-parse-with-source, in Node since version 21.
function unrounded(_key, value, context) {
    const source = context?.source;
    return typeof value === 'number' && source !== undefined && String(value) !== source
        ? new json_ExactNumber(source)
        : value;
}
/** Whether it is an object, neither a list nor a number. */
function json_isJsonObject(json) {
    return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof json_ExactNumber);
}
/** Whether it is a list. */
function json_isJsonList(json) {
    return Array.isArray(json);
}
// Deeper ones are no documents that somebody wrote, and every step down takes a frame of the stack.
const DEEPEST = 100;
/** How deep its brackets go; those in strings count too. */
function depthOf(text) {
    let [depth, deepest] = [0, 0];
    for (const [bracket] of text.matchAll(/[{}[\]]/g)) {
        depth += bracket === '{' || bracket === '[' ? 1 : -1;
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}
/** The document that a string holds; undefined when it holds no JSON object or list. */
function parseDocument(text) {
    if (!/^\s*[{[]/.test(text) || depthOf(text) > DEEPEST) {
        return undefined;
    }
    try {
        return json_parseJson(text);
    }
    catch {
        return undefined;
    }
}
/** Every string in a value, however deep. */
function stringsIn(json) {
    if (typeof json === 'string') {
        return [json];
    }
    if (json_isJsonList(json)) {
        return json.flatMap(stringsIn);
    }
    return json_isJsonObject(json) ? Object.values(json).flatMap(stringsIn) : [];
}

;// CONCATENATED MODULE: ./src/plan/needles.js
// Four characters are looked at at a time; each takes five bits of a number, so that older ones fall out of it.
const WINDOW = 4;
const BITS = 20;
const MASK = (1 << BITS) - 1;
/**
 * Makes a search for many texts at once, in one pass whose time hardly depends on how many they are.
 * @param needles - of four characters or more
 * @returns finds, from left to right, the longest needle that begins at each place; they may overlap
 */
function indexNeedles(needles) {
    const all = new Set(needles);
    const marks = new Uint32Array(1 << (BITS - 5));
    const lengths = new Map();
    for (const needle of all) {
        const start = hashOf(needle);
        marks[start >>> 5] = (marks[start >>> 5] ?? 0) | (1 << (start & 31));
        const others = lengths.get(start);
        if (others === undefined) {
            lengths.set(start, [needle.length]);
        }
        else if (!others.includes(needle.length)) {
            others.push(needle.length);
        }
    }
    lengths.forEach((each) => each.sort((one, other) => other - one));
    const longestAt = (text, from, start) => {
        const length = lengths.get(start)?.find((each) => all.has(text.slice(from, from + each)));
        return length === undefined ? undefined : [from, from + length];
    };
    return (text) => {
        const found = [];
        let start = 0;
        for (let at = 0; at < text.length; at += 1) {
            start = ((start << 5) ^ text.charCodeAt(at)) & MASK;
            if (((marks[start >>> 5] ?? 0) >>> (start & 31)) & 1 && at >= WINDOW - 1) {
                const range = longestAt(text, at - WINDOW + 1, start);
                if (range !== undefined) {
                    found.push(range);
                }
            }
        }
        return found;
    };
}
function hashOf(needle) {
    let hash = 0;
    for (let at = 0; at < WINDOW; at += 1) {
        hash = ((hash << 5) ^ needle.charCodeAt(at)) & MASK;
    }
    return hash;
}

;// CONCATENATED MODULE: ./src/plan/speaking.js
/** Words by which a name says that its value is secret, wherever in the name they stand. Plurals count too. */
const WORDS = new Set(['password', 'passwd', 'passphrase', 'secret', 'token', 'credential']);
/** Shorter ones that count at the end of a name alone: nobody can `pass_through` a secret. */
const LAST_WORDS = new Set(['pass', 'pwd', 'psk', 'dsn']);
/** What makes a `key` a secret: `api_key`, `private_key`. Other keys are names of things. */
const KEYS = new Set([
    ...['access', 'account', 'activation', 'api', 'app', 'application', 'auth', 'client', 'customer'],
    ...['decryption', 'encryption', 'hmac', 'master', 'preshared', 'private', 'secret', 'session', 'shared'],
    ...['signing', 'subscription'],
]);
/** Tokens that are public, or tell requests apart. */
const PUBLIC_TOKENS = new Set([
    ...['creation', 'continuation', 'dkim', 'http', 'idempotency', 'lock', 'next', 'page', 'pagination'],
    ...['request', 'sync', 'update', 'verification', 'version'],
]);
/** Names that end so tell something about a secret: its whereabouts, its rules, its age. */
const HARMLESS = new Set([
    ...['age', 'algorithm', 'alias', 'arn', 'at', 'audience', 'bucket', 'class', 'config', 'configuration'],
    ...['count', 'date', 'day', 'description', 'dir', 'directory', 'disabled', 'domain', 'duration', 'enabled'],
    ...['encryption', 'endpoint', 'engine', 'env', 'expiration', 'expires', 'expiry', 'expression', 'field'],
    ...['file', 'filename', 'fingerprint', 'format', 'generation', 'header', 'hint', 'host', 'hour', 'id'],
    ...[
        'identifier',
        'index',
        'interval',
        'issuer',
        'kind',
        'label',
        'length',
        'lifetime',
        'limit',
        'location',
    ],
    ...[
        'manager',
        'max',
        'md5',
        'method',
        'min',
        'minute',
        'mode',
        'mount',
        'name',
        'namespace',
        'number',
        'option',
    ],
    ...['owner', 'param', 'parameter', 'path', 'period', 'permission', 'policy', 'port', 'prefix', 'property'],
    ...['provider', 'recovery', 'ref', 'reference', 'region', 'required', 'requirement', 'reset', 'role'],
    ...[
        'rotation',
        'rule',
        'schedule',
        'scheme',
        'scope',
        'second',
        'selection',
        'selector',
        'service',
        'size',
    ],
    ...[
        'source',
        'spec',
        'specification',
        'state',
        'status',
        'storage',
        'store',
        'strategy',
        'suffix',
        'table',
    ],
    ...['template', 'thumbprint', 'time', 'timeout', 'timestamp', 'ttl', 'type', 'unit', 'uri', 'url', 'usage'],
    ...['user', 'username', 'validity', 'version', 'window'],
]);
/** Such a word written without a break: `dbpassword`, `apikey`, `connectionstring`. */
const JOINED = /password(?!less)|passwd|passphrase|(?:secret|token|credential|(?:access|api|auth|private)key|connectionstring|connstr)s?$/;
// What a name has to have in it before it is worth being taken apart.
const STEM = /pass|pwd|secret|token|cred|psk|dsn|key|conn/i;
/**
 * What every speaking name has in it: four characters (a digit or a sign stands for any of them), and what stands
 * where they are found.
 */
const NAME_STEMS = [
    ...['pass', 'secr', 'toke', 'ntia', 'reds', 'conn'],
    ...['pwd', 'psk', 'dsn'].flatMap((word) => Array.from('_abcdefghijklmnopqrstuvwxyz', (letter) => letter + word)),
    ...[...KEYS].flatMap((word) => [`${word.slice(-1)}key`, `${word.slice(-1)}_ke`]),
];
const NAME_MARK = new RegExp([
    ...['pass(?:wd|word|phrase|(?![a-z]))', 'secret', '(?<!http_)token', '(?<=crede)ntial', '(?<=c)reds'],
    ...['[^]?(?:pwd|psk|dsn)(?![a-z])', 'conn(?:ection)?[^a-z]?str'],
    `(?<=(?:${[...KEYS].map((word) => word.slice(0, -1)).join('|')}))[a-z][^a-z]?key`,
].join('|'), 'iy');
// Longer ones are texts that happen to be keys.
const speaking_LONGEST_NAME = 128;
// Of a plan's own names there are a few thousand; keys of maps may be any number.
const MOST_KNOWN = 4096;
const known = new Map();
/**
 * Whether a name says that its value is secret: `password`, `apiKey`, `DB_TOKEN`; but not `token_type`, `secret_arn`
 * or `password_policy`. The tables come from the attributes of the AWS provider 5.100.0, whose own flags agree.
 */
function isSpeaking(name) {
    if (name.length > speaking_LONGEST_NAME || !STEM.test(name)) {
        return false;
    }
    const before = known.get(name);
    if (before !== undefined) {
        return before;
    }
    const speaking = speaks(wordsOf(name));
    if (known.size < MOST_KNOWN) {
        known.set(name, speaking);
    }
    return speaking;
}
/** Whether a name tells something about a secret rather than the secret: `name`, `token_url`, `secret_arn`. */
function isHarmless(name) {
    return name.length <= speaking_LONGEST_NAME && endsHarmless(wordsOf(name));
}
function wordsOf(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .replace(/(conn(?:ection)?)[^a-z]?(str)/g, '$1$2')
        .replace(/[^a-z]+$/, '')
        .split(/[^a-z]/);
}
function speaks(words) {
    if (words.includes('public')) {
        return false;
    }
    const at = words.findLastIndex((_, index) => isSecret(words, index));
    return at !== -1 && (at === words.length - 1 || !endsHarmless(words));
}
function endsHarmless(words) {
    const last = words.at(-1) ?? '';
    return HARMLESS.has(last) || HARMLESS.has(singular(last));
}
function isSecret(words, at) {
    const word = singular(words[at] ?? '');
    const before = words[at - 1] ?? '';
    switch (word) {
        case 'token':
            return !PUBLIC_TOKENS.has(before);
        case 'cred':
            return words[at] === 'creds';
        case 'key':
            return KEYS.has(before);
        default:
            return WORDS.has(word) || JOINED.test(word) || (at === words.length - 1 && isLastWord(words[at] ?? ''));
    }
}
function isLastWord(word) {
    return LAST_WORDS.has(word) || word.endsWith('pwd');
}
function singular(word) {
    if (word.endsWith('ies')) {
        return `${word.slice(0, -3)}y`;
    }
    return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
/** Texts that are no secret whatever their name: switches, units, the whereabouts of a secret. */
const PLAIN = /^(?:true|false|yes|no|on|off|none|null|nil|default|enabled?|disabled?|required|optional|seconds|minutes|hours|days|\d{1,5}|arn:\S*|alias\/\S*|[*•]+|\(sensitive\)|\(known after apply\))$/i;
/** References that something else fills in. */
const REFERENCE = /^(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|\$[A-Z][A-Z\d_]*)$/;
/** Whether a text may be a secret when its name says so. */
function isTellingText(text) {
    const trimmed = text.trim();
    return trimmed !== '' && !PLAIN.test(trimmed) && !REFERENCE.test(trimmed);
}

;// CONCATENATED MODULE: ./src/plan/assignments.js

/** A name, perhaps quoted, the sign behind it, and the quote that a value begins with. */
const ASSIGNMENT = /(?<![\w.-])-{0,2}(?<name>[A-Za-z_][\w.-]{0,99})(?:\\*["'])?\s{0,8}(?<sign>=>|:=|=|:)\s{0,8}(?<quote>\\*["'])?/g;
/** An option of a command line and the value behind it. */
const OPTION = /(?<![\w.-])--?(?<name>[A-Za-z][\w-]{0,99})[ \t]{1,8}(?!-)(?<quote>\\*["'])?/g;
/** Names of what another place holds: `var.password`, `$(cat file)`, `process.env.TOKEN`. */
const assignments_REFERENCE = /^(?:[$`<({[]|(?:var|local|data|module|each|self|path|process|os|env|secrets)\.)|^\w+\($/;
/**
 * Where values stand in a text under names that say that they are secret: `PASSWORD=…`, `"password": "…"`,
 * `password: …` on a line of its own, `--password …`; in quotes that are escaped, too.
 */
function findAssigned(text) {
    const found = [];
    for (const match of [...text.matchAll(ASSIGNMENT), ...text.matchAll(OPTION)]) {
        const { name = '', sign, quote } = match.groups ?? {};
        if (isSpeaking(name)) {
            const from = match.index + match[0].length;
            const to = quote === undefined ? endOfBare(text, from, sign, match.index) : endOfQuoted(text, from, quote);
            const value = text.slice(from, to);
            if (isTellingText(value) && !(quote === undefined && assignments_REFERENCE.test(value))) {
                found.push([from, to]);
            }
        }
    }
    return found;
}
/** The next quote of the same kind, escaped as often; an unclosed one goes to the end of the line. */
function endOfQuoted(text, from, quote) {
    for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
        if (at === from || text[at - 1] !== '\\') {
            return at;
        }
    }
    return endOfLine(text, from);
}
/** Prose has colons too: behind one a bare value is the only word to the end of a line, and the name begins it. */
function endOfBare(text, from, sign, begin) {
    const before = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
    const rest = text.slice(from, endOfLine(text, from));
    if (sign === ':') {
        const word = rest.trimEnd();
        return /^\s*(?:-\s+)?["']?$/.test(before) && /^\S+$/.test(word) ? from + word.length : from;
    }
    const isLine = /^\s*(?:export\s+|set\s+|setx\s+|ENV\s+|-\s+)?$/.test(before);
    const length = rest.search(isLine ? /\s|\\["'nrt]/ : BARE_END);
    return from + (length === -1 ? rest.length : length);
}
/** Where a value ends that stands among others: `Password=a,b;User=c`, `{password=a, user=b}`. */
const BARE_END = /[\s"'`;&]|\\["'nrt]|,(?=\s|$|[\w.-]+=)|[)}\]](?=[\s)}\],;]|$)/;
function endOfLine(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}

;// CONCATENATED MODULE: ./src/plan/shapes.js
const shape = (form, mark, ...stems) => ({ form, mark, stems });
/**
 * The forms of tokens. Where a form has a group `secret`, that part alone is secret.
 * @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
const SHAPES = [
    shape(/-----BEGIN (?<label>[A-Z\d ]+)-----[^]*?(?:-----END \k<label>-----|$)/, /-----BEGIN/, 'begi'),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    shape(/(?<![A-Za-z\d])A[KS]IA[A-Z\d]{16}(?![A-Za-z\d])/, /A[KS]IA[A-Z\d]{4}/, 'akia', 'asia'),
    shape(/gh[pousr]_[A-Za-z\d]{20,}/, /gh[pousr]_[A-Za-z\d]{8}/, ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_']),
    shape(/github_pat_\w{20,}/, /github_pat_/, 'b_pa'),
    shape(/gl(?:pat|ptt|dt|rt|soat)-[\w-]{16,}/, /gl[a-z]{2,4}-/, 'glpa', 'glpt', 'gldt', 'glrt', 'glso'),
    shape(/xox[abeoprs]-[\w-]{10,}/, /xox[a-z]-/, 'xoxa', 'xoxb', 'xoxe', 'xoxo', 'xoxp', 'xoxr', 'xoxs'),
    shape(/xapp-[\w-]{10,}/, /xapp-/, 'xapp'),
    shape(/hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[\w/-]{10,})/, /hooks\.slack\.com/, 'slac'),
    shape(/[rs]k_live_[A-Za-z\d]{10,}/, /[rs]k_live_/, '_liv'),
    shape(/whsec_[\w+/=-]{16,}/, /whsec_/, 'hsec'),
    shape(/eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]*/, /\.eyJ/, '.eyj'),
    shape(/AIza[\w-]{30,}/, /AIza[\w-]{8}/, 'aiza'),
    shape(/GOCSPX-[\w-]{16,}/, /GOCSPX-/, 'gocs'),
    shape(/(?<![A-Za-z])npm_[A-Za-z\d]{30,}/, /npm_[A-Za-z\d]{8}/, '_npm'),
    shape(/pypi-[\w-]{50,}/, /pypi-[\w-]{8}/, 'pypi'),
    shape(/(?<![A-Za-z])dop_v1_[a-f\d]{32,}/, /dop_v1_/, '_dop'),
    shape(/(?<![A-Za-z])hv[bs]\.[\w-]{20,}/, /hv[bs]\.[\w-]{8}/, '_hvb', '_hvs'),
    shape(/sk-(?:ant|proj)-[\w-]{16,}/, /sk-(?:ant|proj)-/, 'k-an', 'k-pr'),
    shape(/AGE-SECRET-KEY-1[A-Z\d]{20,}/, /GE-SECRET/, 'secr'),
    shape(/\b(?:[Bb]earer|[Bb]asic)\s+(?<secret>(?=[\w+/.~-]*\d)[\w+/.~-]{16,}=*)/, /\b(?:[Bb]earer|[Bb]asic)(?:\s|\\)/, ...['bear', 'basi']),
    shape(/[?&]sig=(?<secret>[\w%+/=-]{20,})/, /sig=/, '_sig'),
];
/** Passwords in addresses are the shortest of all: what tells them is the sign behind them. */
const IN_ADDRESSES = [
    /:\/\/[^\s/:@"'\\]{0,128}:(?<secret>(?!\$)[^\s/"'\\]{1,256})@/,
    /\w:(?<secret>(?!\$)[^\s/:"'\\]{1,256})@(?:tcp|unix)\(/,
];
// JSON writes one character of a password in six.
const LONGEST_BEFORE = 2400;
/** Whether a password may stand before an `@` of a text, which may be JSON. */
function mayHoldAddress(text) {
    for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
        const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
        if (/^@(?:tcp|unix)\(/.test(text.slice(at, at + 6)) || /:\/\/[^\s"]*:[^\s"]*$/.test(before)) {
            return true;
        }
    }
    return false;
}
let any;
/** Where tokens stand in a text. */
function findShapes(text) {
    any ??= new RegExp([...SHAPES.map(({ form }) => form), ...IN_ADDRESSES]
        .map(({ source }, index) => numbered(source, index))
        .join('|'), 'dg');
    return [...text.matchAll(any)].map((match) => {
        const { indices } = match;
        const inside = Object.entries(indices?.groups ?? {}).find(([name, range]) => name.startsWith('secret') && Boolean(range));
        const [from = 0, to = 0] = inside?.[1] ?? indices?.[0] ?? [];
        return [from, to];
    });
}
/** The names of groups are each an alternative's own. */
function numbered(source, index) {
    return source
        .replace(/\(\?<(secret|label)>/g, `(?<$1${index}>`)
        .replaceAll('\\k<label>', `\\k<label${index}>`);
}
/** Whether what looks like a token is public: a certificate, or a public key. */
function shapes_isPublic(token) {
    return /^-----BEGIN (?!.*PRIVATE)[^-]*(?:CERTIFICATE|PUBLIC KEY|CRL|PARAMETERS|REQUEST)[^-]*-----/.test(token);
}

;// CONCATENATED MODULE: ./src/plan/suspicion.js


// The flags `before_sensitive`, `after_sensitive`, `sensitive_values`, `sensitive`.
const FLAG_STEM = 'itiv';
const FLAG = /itive(?:_values)?"\s*:\s*/y;
// Of what a stem is.
const FLAGS = 1;
const NAMES = 2;
const TOKENS = 4;
// Letters are 1 to 26 in either case, everything else is 0.
const LETTERS = 27;
const suspicion_STEM = 4;
const LEAP = suspicion_STEM - 1;
// How much of a text around a stem a mark takes.
const BEFORE = 24;
const BEHIND = 24;
/** Behind a name in JSON: nothing that could be secret. */
const NOTHING = /[\w-]{0,99}\\*"\s*:\s*(?:null|true|false|""|\[\s*\]|\{\s*\}|-?\d{1,5}[,}\]\s])/y;
// How much of a text is looked at in one go; what is longer is cut into pieces that overlap.
const PIECE = 1 << 14;
let tables;
/**
 * Whether a piece of a plan (a resource's change, or a resource of a state), as its raw JSON, may hold a secret: a flag
 * that says so, a name that speaks, or something that looks like a token. False only when to parse it could add none.
 */
function suspicion_mayTell(text) {
    tables ??= makeTables();
    for (let from = 0; from < text.length; from += PIECE - LEAP) {
        if (isTellingPiece(text, from, tables)) {
            return true;
        }
    }
    return mayHoldAddress(text);
}
/** Stems are looked for as by Wu and Manber: most of the text is leapt over. */
function isTellingPiece(text, from, known) {
    const { letters, leaps, kinds, bytes } = known;
    const length = bytes.write(from === 0 ? text : text.slice(from, from + PIECE), 'latin1');
    let at = LEAP;
    while (at < length) {
        const third = bytes[at - 1] ?? 0;
        const last = bytes[at] ?? 0;
        const leap = leaps[(third << 8) | last] ?? 0;
        if (leap > 0) {
            at += leap;
            continue;
        }
        const first = ((letters[bytes[at - 3] ?? 0] ?? 0) * LETTERS + (letters[bytes[at - 2] ?? 0] ?? 0)) * LETTERS;
        const code = (first + (letters[third] ?? 0)) * LETTERS + (letters[last] ?? 0);
        const kind = kinds[code] ?? 0;
        if (kind > 0 && suspicion_isTelling(text, from + at - LEAP, kind, known)) {
            return true;
        }
        at += 1;
    }
    return false;
}
function suspicion_isTelling(text, at, kind, { tokens }) {
    return ((Boolean(kind & NAMES) && isNamed(text, at)) ||
        (Boolean(kind & FLAGS) && isFlagged(text, at)) ||
        (Boolean(kind & TOKENS) && tokens.test(text.slice(Math.max(0, at - BEFORE), at + BEHIND))));
}
function isNamed(text, at) {
    NAME_MARK.lastIndex = at;
    return NAME_MARK.test(text) && !isNothing(text, NAME_MARK.lastIndex);
}
function isNothing(text, at) {
    NOTHING.lastIndex = at;
    return NOTHING.test(text);
}
function isFlagged(text, at) {
    FLAG.lastIndex = at;
    if (!FLAG.test(text)) {
        return false;
    }
    const from = FLAG.lastIndex;
    const to = text.indexOf('true', from);
    return to !== -1 && !isClosed(text, from, to);
}
/** Whether the value that begins at a place ends before another. */
function isClosed(text, from, to) {
    let depth = 0;
    for (let at = from; at < to; at += 1) {
        const character = text[at] ?? '';
        switch (character) {
            case '"':
                at = endOfString(text, at);
                break;
            case '{':
            case '[':
                depth += 1;
                break;
            case '}':
            case ']':
            case ',':
                depth -= character === ',' ? 0 : 1;
                if (depth <= 0) {
                    return true;
                }
                break;
            default:
        }
    }
    return false;
}
function endOfString(text, from) {
    for (let at = from + 1; at < text.length; at += 1) {
        if (text[at] === '\\') {
            at += 1;
        }
        else if (text[at] === '"') {
            return at;
        }
    }
    return text.length;
}
function makeTables() {
    const letters = Uint8Array.from({ length: 256 }, (_, byte) => letterOf(byte));
    const leapsOfLetters = new Uint8Array(LETTERS ** 2).fill(LEAP);
    const kinds = new Uint8Array(LETTERS ** suspicion_STEM);
    const stems = [
        [FLAG_STEM, FLAGS],
        ...NAME_STEMS.map((stem) => [stem, NAMES]),
        ...SHAPES.flatMap((shape) => shape.stems.map((stem) => [stem, TOKENS])),
    ];
    for (const [stem, kind] of stems) {
        const codes = Array.from(stem, (character) => letterOf(character.charCodeAt(0)));
        const code = codes.reduce((sum, letter) => sum * LETTERS + letter, 0);
        kinds[code] = (kinds[code] ?? 0) | kind;
        for (let end = 1; end < suspicion_STEM; end += 1) {
            const pair = (codes[end - 1] ?? 0) * LETTERS + (codes[end] ?? 0);
            leapsOfLetters[pair] = Math.min(leapsOfLetters[pair] ?? LEAP, LEAP - end);
        }
    }
    const rows = Array.from({ length: LETTERS }, (_, first) => letters.map((second) => leapsOfLetters[first * LETTERS + second] ?? LEAP));
    const leaps = new Uint8Array(1 << 16);
    letters.forEach((letter, byte) => leaps.set(rows[letter] ?? [], byte << 8));
    return {
        letters,
        leaps,
        kinds,
        tokens: new RegExp(SHAPES.map(({ mark }) => mark.source).join('|')),
        bytes: Buffer.alloc(PIECE),
    };
}
function letterOf(byte) {
    const lower = byte | 32;
    return byte < 128 && lower > 96 && lower < 123 ? lower - 96 : 0;
}

;// CONCATENATED MODULE: ./src/plan/telling.js






/** A shorter number is a port, a count or a size, and occurs in every other place too. */
const telling_SHORTEST_NUMBER = 6;
/** Of a value whose name is given; undefined for one that has none. */
function telling_namingOf(name) {
    return { speaking: name !== undefined && isSpeaking(name), listed: false };
}
/** Of the items of a list. */
function telling_namingOfItems({ speaking }) {
    return { speaking, listed: true };
}
/**
 * Of what an object has under a key. A map under a speaking name holds secrets, unless their own keys say otherwise;
 * a block (Terraform has them in lists) has names of its own. `{ name = "DB_PASSWORD", value = … }` speaks, too.
 */
function telling_namingOfEntry({ speaking, listed }, holder, key) {
    return {
        speaking: isSpeaking(key) || (speaking && !listed && !isHarmless(key)) || isNamedBeside(holder, key),
        listed: false,
    };
}
const telling_NAMES = ['name', 'Name', 'key', 'Key', 'parameter_name', 'ParameterKey', 'variable'];
function isNamedBeside(holder, key) {
    return (/value$/i.test(key) &&
        telling_NAMES.some((name) => {
            const beside = Object.hasOwn(holder, name) ? holder[name] : undefined;
            return typeof beside === 'string' && isSpeaking(beside);
        }));
}
/** Whether a value without parts is to be hidden for its names' sake. */
function telling_isTelling(content) {
    if (typeof content === 'string') {
        return isTellingText(content);
    }
    return ((typeof content === 'number' || content instanceof json_ExactNumber) &&
        telling_digitsOf(content).length >= telling_SHORTEST_NUMBER);
}
/** A number as the plan writes it. */
function telling_digitsOf(number) {
    return typeof number === 'number' ? String(number) : number.digits;
}
/**
 * Finds the secrets in a value by its names and by their forms.
 * @param naming - what the names over the value say of it
 * @param visit - is given each secret text, and whether it is all of a leaf or a part of one
 */
function telling_visitTelling(json, naming, isRevealed, visit, path = []) {
    if (json_isJsonList(json)) {
        const ofItems = telling_namingOfItems(naming);
        json.forEach((item, index) => {
            path.push(index);
            telling_visitTelling(item, ofItems, isRevealed, visit, path);
            path.pop();
        });
    }
    else if (json_isJsonObject(json)) {
        for (const key of Object.keys(json)) {
            path.push(key);
            telling_visitTelling(json[key], telling_namingOfEntry(naming, json, key), isRevealed, visit, path);
            path.pop();
        }
    }
    else if (naming.speaking && telling_isTelling(json)) {
        if (!isRevealed(path)) {
            visit(typeof json === 'string' ? json : telling_digitsOf(json), true);
        }
    }
    else if (typeof json === 'string') {
        const found = telling_findTelling(json, (inside) => isRevealed([...path, ...inside]));
        if (found.length > 0 && !isRevealed(path)) {
            found.forEach(([from, to]) => visit(json.slice(from, to), false));
        }
    }
}
// `PWD=x`; an address is longer.
const SHORTEST_TELLING = 5;
/**
 * Where secrets stand in a text by their names and their forms: tokens, assignments, members of JSON documents.
 * @param isRevealed - asked for the members of a document
 */
function telling_findTelling(text, isRevealed = () => false) {
    if (text.length < SHORTEST_TELLING || !suspicion_mayTell(text)) {
        return [];
    }
    const shapes = findShapes(text);
    const document = parseDocument(text);
    return document === undefined
        ? [...shapes, ...findAssigned(text)]
        : [...shapes, ...findInDocument(text, document, isRevealed)];
}
/** The document's own text has its strings escaped; where one isn't found again, all of the text is hidden. */
function findInDocument(text, document, isRevealed) {
    const found = [];
    const revealed = new Set();
    const asked = (path) => {
        const answer = isRevealed(path);
        revealed.add(answer);
        return answer;
    };
    telling_visitTelling(document, telling_namingOf(undefined), asked, (secret, whole) => {
        const ranges = jsonForms(secret).flatMap((form) => occurrences(text, form, whole));
        found.push(...(ranges.length === 0 ? [[0, text.length]] : ranges));
    });
    // A key that is there twice is parsed once.
    return revealed.has(true) ? found : [...found, ...findAssigned(text)];
}
function occurrences(text, form, whole) {
    const found = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        const end = at + form.length;
        if (!whole || isLeaf(text, at, end)) {
            found.push([at, end]);
        }
    }
    return found;
}
/** Whether a part of a document is all of a string or of a number, and no key. */
function isLeaf(text, from, to) {
    const [before = '', behind = ''] = [text[from - 1], text[to]];
    return before === '"' && behind === '"'
        ? !/^"\s*:/.test(text.slice(to, to + 40))
        : !/[\w".+-]/.test(before) && !/[\w".]/.test(behind);
}

;// CONCATENATED MODULE: ./src/plan/redactor.js




/** What stands in a secret's place. */
const redactor_REDACTED = '(sensitive)';
// A text this short is found in half the words of a plan: it is hidden where it is flagged, and nowhere else.
const SHORTEST = 4;
// Lines and inner strings of a longer secret. Shorter ones are braces, keys and plain words.
const redactor_SHORTEST_PART = 8;
/** Words that are somebody's password, and in every other plan's names and texts. */
const COMMONPLACE = /^(?:true|false|null|none|admin|administrator|root|user|username|password|secret|token|default|test|testing|example|changeme|dev|develop|development|int|staging|stage|prod|production|postgres|postgresql|mysql|mariadb|oracle|mongodb|redis|localhost|enabled|disabled|required|optional|[a-z]{2}(?:-[a-z]+)+-\d)$/i;
/**
 * Makes the redactor of some secrets. It finds them as they are, their lines, what they are the Base64 of, and the
 * forms that Terraform's functions give them (`jsonencode`, `base64encode` also of a text around the secret,
 * `urlencode`); and tokens, keys and values under names that say that they are secret, of which nothing is known.
 * Secrets of fewer than four characters, and words such as `true`, are left alone.
 */
function redactor_makeRedactor(secrets) {
    let search;
    const find = (text) => {
        if (secrets.length === 0 || text.length < SHORTEST) {
            return [];
        }
        search ??= indexNeedles(needlesOf(secrets));
        return search(text);
    };
    return Object.assign((text) => redactor_blot(text, [...find(text), ...telling_findTelling(text)]), { find });
}
/** Whether a text can be looked for in others without hiding half of them. */
function isRare(text) {
    return text.trim().length >= SHORTEST && !COMMONPLACE.test(text);
}
function needlesOf(secrets) {
    return [...new Set(secrets.flatMap(partsOf).filter(isRare))]
        .flatMap(formsOf)
        .filter((form) => form.length >= SHORTEST);
}
/** A secret and what it is made of. */
function partsOf(secret) {
    const decoded = encodings_decodeBase64(secret);
    return [...piecesOf(secret), ...(decoded === undefined ? [] : piecesOf(decoded))];
}
/** A text, its lines, as Terraform indents them in its messages, and a document's strings. */
function piecesOf(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const inner = [...(lines.length > 1 ? lines : []), ...stringsOfDocument(text)];
    return [text, text.trim(), ...inner.filter((part) => part.length >= redactor_SHORTEST_PART)];
}
function stringsOfDocument(text) {
    const document = parseDocument(text);
    return document === undefined ? [] : stringsIn(document);
}
/** Puts one mark in place of each part of a text; where parts overlap or touch, all of it becomes one. */
function redactor_blot(text, parts) {
    if (parts.length === 0) {
        return text;
    }
    let result = '';
    let end = -1;
    for (const [from, to] of parts.toSorted((one, other) => one[0] - other[0])) {
        if (from > end) {
            result += text.slice(Math.max(end, 0), from) + redactor_REDACTED;
        }
        end = Math.max(end, to);
    }
    return result + text.slice(Math.max(end, 0));
}

;// CONCATENATED MODULE: ./src/plan/change.js





/** A change without secrets; its sides are read when they are asked for. */
function change_toResourceChange(head, veil, late) {
    const { key, importing, previousAddress } = head;
    const address = veil.address(head.address);
    return late({
        address,
        module: veil.address(head.module),
        type: head.type,
        name: head.name,
        key: typeof key === 'string' ? veil.key(key) : key,
        mode: head.mode,
        action: head.action,
        createsFirst: head.createsFirst,
        previousAddress: previousAddress === undefined ? undefined : veil.address(previousAddress),
        importId: importing === undefined ? undefined : importIdOf(importing, veil, address),
        deposed: head.deposed,
        reason: head.reason,
        unknownAction: head.unknownAction,
        replacePaths: head.replacePaths.map((path) => path.map((step, index) => veilStep(step, index, veil))),
    }, head.change);
}
/** The first step is the provider's own name for an attribute; the others can be keys, which are data. */
function veilStep(step, index, veil) {
    return index === 0 || typeof step === 'number' ? step : veil.key(step);
}
/** The id; of an identity, what it is made of: `bucket = orders, region = eu-west-1`. */
function importIdOf({ id, identity }, veil, address) {
    const imported = veil.value({ value: id ?? identity, sensitive: [] }, placeOfResource(address));
    if (!isMapping(imported)) {
        return typeof imported === 'string' ? imported : '';
    }
    return [...imported.entries]
        .filter(([, entry]) => entry !== null)
        .map(([name, entry]) => `${name} = ${inWords(entry)}`)
        .join(', ');
}
function inWords(value) {
    if (typeof value !== 'object' || value === null) {
        return String(value);
    }
    return value.kind === 'exact' ? value.digits : value.kind === 'secret' ? REDACTED : '…';
}
/** What a plan does to outputs, without secrets. */
function change_toOutputs(changes, veil) {
    return [...changes].flatMap(([name, change]) => {
        const action = actionOf(change.actions);
        if (action !== 'create' && action !== 'update' && action !== 'delete') {
            return [];
        }
        return [{ name, action, ...sidesOf(change, veil, placeOfOutput(name)) }];
    });
}

;// CONCATENATED MODULE: ./src/plan/canonical.js




/** What stands behind a backslash where JSON has no shorter way to say it. */
const SHORT_ESCAPES = new Set(Array.from('"\\bfnrt', (it) => it.charCodeAt(0)));
/**
 * The canonical form of a value: members sorted by name, no blanks, strings in the shortest way that `JSON.stringify`
 * knows, numbers in their own digits. The same value has the same form however it is written, and different values have
 * different ones.
 *
 * Terraform writes most values in this form, so first it is looked whether the bytes can be taken as they are.
 * @param json - one value, from its first byte to its last
 * @throws MalformedJsonError, or SyntaxError
 */
function canonical_canonical(json) {
    return canonical_passCanonical(json, 0) === json.length ? json : Buffer.from(rewrite(json));
}
/** The canonical form of a value that has been parsed. */
function canonical_canonicalText(json) {
    if (json instanceof ExactNumber) {
        return json.digits;
    }
    if (isJsonList(json)) {
        return `[${json.map(canonical_canonicalText).join()}]`;
    }
    return isJsonObject(json)
        ? canonical_objectOf(new Map(Object.entries(json).map(([name, member]) => [name, canonical_canonicalText(member)])))
        : JSON.stringify(json);
}
/** Where the value that begins at a place ends, when it is in canonical form; -1 when it isn't. */
function canonical_passCanonical(bytes, at) {
    switch (bytes[at]) {
        case QUOTE:
            return passString(bytes, at + 1);
        case OPEN_OBJECT:
            return bytes[at + 1] === CLOSE_OBJECT ? at + 2 : passMembers(bytes, at + 1);
        case OPEN_LIST:
            return bytes[at + 1] === CLOSE_LIST ? at + 2 : passItems(bytes, at + 1);
        default:
            return passScalar(bytes, at);
    }
}
function passMembers(bytes, from) {
    let at = from;
    let [lastFrom, lastTo] = [0, -1];
    for (;;) {
        const nameTo = bytes[at] === QUOTE ? passString(bytes, at + 1) : -1;
        if (nameTo === -1 || bytes[nameTo] !== COLON || !isBefore(bytes, lastFrom, lastTo, at + 1, nameTo - 1)) {
            return -1;
        }
        [lastFrom, lastTo] = [at + 1, nameTo - 1];
        at = canonical_passCanonical(bytes, nameTo + 1);
        if (at === -1 || bytes[at] === CLOSE_OBJECT) {
            return at === -1 ? -1 : at + 1;
        }
        if (bytes[at] !== COMMA) {
            return -1;
        }
        at += 1;
    }
}
function passItems(bytes, from) {
    let at = from;
    for (;;) {
        at = canonical_passCanonical(bytes, at);
        if (at === -1 || bytes[at] === CLOSE_LIST) {
            return at === -1 ? -1 : at + 1;
        }
        if (bytes[at] !== COMMA) {
            return -1;
        }
        at += 1;
    }
}
function passString(bytes, from) {
    const end = bytes.length;
    let at = from;
    while (at < end) {
        const byte = bytes[at] ?? 0;
        at += 1;
        if (byte === QUOTE) {
            return at;
        }
        if (byte < 0x20) {
            return -1;
        }
        if (byte === BACKSLASH) {
            if (!SHORT_ESCAPES.has(bytes[at])) {
                return -1;
            }
            at += 1;
        }
    }
    return -1;
}
function passScalar(bytes, from) {
    let at = from;
    while (at < bytes.length) {
        const byte = bytes[at] ?? 0;
        if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
            break;
        }
        // Digits, a point, signs, and letters.
        if (byte < 0x2b || byte > 0x7a || byte === COLON || byte === OPEN_LIST || byte === BACKSLASH) {
            return -1;
        }
        at += 1;
    }
    return at === from ? -1 : at;
}
/** Whether a name stands before another, by their bytes; one that isn't there (`oneTo` is -1) does. */
function isBefore(bytes, oneFrom, oneTo, otherFrom, otherTo) {
    const shared = Math.min(oneTo - oneFrom, otherTo - otherFrom);
    for (let index = 0; index < shared; index += 1) {
        const difference = (bytes[oneFrom + index] ?? 0) - (bytes[otherFrom + index] ?? 0);
        if (difference !== 0) {
            return difference < 0;
        }
    }
    return oneTo === -1 || oneTo - oneFrom < otherTo - otherFrom;
}
/** The canonical text of a value that is written in some other form. */
function rewrite(json) {
    const scanner = makeScanner(sourceOf(json), json.length);
    const word = () => scanner.bytes(scanner.skip()).toString();
    const value = () => {
        switch (scanner.peek()) {
            case OPEN_OBJECT: {
                const members = new Map();
                scanner.members((name) => members.set(name, value()));
                return canonical_objectOf(members);
            }
            case OPEN_LIST: {
                const items = [];
                scanner.items(() => items.push(value()));
                return `[${items.join()}]`;
            }
            case QUOTE:
                return JSON.stringify(parseJson(word()));
            default:
                return word();
        }
    };
    return value();
}
function canonical_objectOf(members) {
    const sorted = [...members]
        .map(([name, text]) => ({ quoted: JSON.stringify(name), text }))
        .map((member) => ({ ...member, key: Buffer.from(member.quoted.slice(1, -1)) }))
        .sort((one, other) => Buffer.compare(one.key, other.key));
    return `{${sorted.map(({ quoted, text }) => `${quoted}:${text}`).join()}}`;
}

;// CONCATENATED MODULE: ./src/plan/flags.js


/** Whether a shape says that anything is sensitive; most say of most values that nothing is: `false`, `{}`. */
function flags_isFlag(flag) {
    return flag === true || (typeof flag === 'object' && flag !== null && Object.keys(flag).length > 0);
}
/** The flags of an item of a list. */
function flags_flagsOfItem(flags, index) {
    return flags.length === 0
        ? flags
        : flags.map((flag) => (isJsonList(flag) ? flag[index] : undefined)).filter(flags_isFlag);
}
/** The flags of an entry of an object. */
function flags_flagsOfEntry(flags, key) {
    return flags.length === 0
        ? flags
        : flags.map((flag) => (isJsonObject(flag) ? flags_own(flag, key) : undefined)).filter(flags_isFlag);
}
/** A member of an object's own. */
function flags_own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** A value with a mark in the place of each that its flags call sensitive; what is null stays so. */
function flags_withoutFlagged(json, flags) {
    if (flags.length === 0 || json === null) {
        return json;
    }
    if (flags.includes(true)) {
        return REDACTED;
    }
    if (isJsonList(json)) {
        return json.map((item, index) => flags_withoutFlagged(item, flags_flagsOfItem(flags, index)));
    }
    return isJsonObject(json)
        ? Object.fromEntries(Object.entries(json).map(([key, entry]) => [key, flags_withoutFlagged(entry, flags_flagsOfEntry(flags, key))]))
        : json;
}

;// CONCATENATED MODULE: ./src/plan/raw.js



/** All of some bytes, which are a value in canonical form. */
function rawOf(bytes) {
    return { bytes, from: 0, to: bytes.length, isCanonical: true };
}
/** The value that begins at a place. @throws MalformedJsonError */
function raw_rawAt(bytes, from) {
    const to = passCanonical(bytes, from);
    return to === -1
        ? { bytes, from, to: pastValue(bytes, from), isCanonical: false }
        : { bytes, from, to, isCanonical: true };
}
/** The same value in canonical form. @throws MalformedJsonError, SyntaxError */
function raw_inForm(raw) {
    const { bytes, from, to, isCanonical } = raw;
    return isCanonical ? raw : rawOf(canonical(bytes.subarray(from, to)));
}
/** A value as it is written; `null` for one that isn't there. */
function raw_textIn(raw) {
    return raw === undefined ? 'null' : raw.bytes.toString('utf8', raw.from, raw.to);
}
/** A value; null for one that isn't there. */
function raw_jsonOf(raw) {
    return raw === undefined ? null : parseJson(raw_textIn(raw));
}
/** Whether a value is this very word. */
function raw_isWord({ bytes, from, to }, word) {
    let index = to - from === word.length ? 0 : word.length + 1;
    while (index < word.length && bytes[from + index] === word.charCodeAt(index)) {
        index += 1;
    }
    return index === word.length;
}
/** Whether two values are the same; one that isn't there is null. @throws MalformedJsonError, SyntaxError */
function raw_isSame(one, other) {
    if (one === undefined || other === undefined) {
        return [one, other].every((raw) => raw === undefined || raw_isWord(raw, 'null'));
    }
    return (haveSameBytes(one, other) ||
        (!(one.isCanonical && other.isCanonical) && haveSameBytes(raw_inForm(one), raw_inForm(other))));
}
function haveSameBytes(one, other) {
    return (one.to - one.from === other.to - other.from &&
        one.bytes.compare(other.bytes, other.from, other.to, one.from, one.to) === 0);
}

;// CONCATENATED MODULE: ./src/plan/unknown.js


/** Whether a shape says of anything that it is unknown. */
function unknown_isAnyUnknown(shape) {
    if (isJsonList(shape)) {
        return shape.some(unknown_isAnyUnknown);
    }
    return isJsonObject(shape) ? Object.values(shape).some(unknown_isAnyUnknown) : shape === true;
}
/** A shape that says of anything that it is unknown; most say that nothing is, which is as good as none. */
function unknown_shapeOf(shape) {
    return isWord(shape, 'true') || (textIn(shape).includes('true') && unknown_isAnyUnknown(jsonOf(shape)))
        ? shape
        : undefined;
}

;// CONCATENATED MODULE: ./src/plan/effect-of-json.js



/**
 * What the plan does to an output.
 * @param withSensitive - whether what is flagged as sensitive enters
 */
function effect_of_json_effectOfOutput(name, change, withSensitive) {
    const flags = withSensitive ? [] : [change.before_sensitive, change.after_sensitive].filter(isFlag);
    const value = (json) => withoutFlagged(json ?? null, flags);
    const shape = change.after_unknown ?? null;
    const line = (after, unknown) => canonicalText(['', value(change.before), after, unknown]);
    return {
        facts: canonicalText(['output', name, change.actions]),
        attributes: [
            {
                name: '',
                text: line(value(change.after), isAnyUnknown(shape) ? shape : null),
                ifUnknown: line(null, true),
            },
        ],
    };
}
/**
 * What an action is invoked with, and when; or why it isn't yet.
 * @param withSensitive - whether what is flagged as sensitive enters
 */
function effect_of_json_effectOfInvocation(invocation, reason, withSensitive) {
    const { config_sensitive: sensitive, config_values: values = null, ...rest } = invocation;
    const flags = withSensitive ? [] : [sensitive].filter(isFlag);
    const text = canonicalText(['', withoutFlagged(values, flags)]);
    return {
        facts: canonicalText(['invocation', reason ?? null, rest]),
        attributes: [{ name: '', text, ifUnknown: text }],
    };
}

;// CONCATENATED MODULE: ./src/plan/cursor.js


const NO_BYTES = Buffer.alloc(0);
/**
 * Goes through the members of an object, one after the other, without building it. It has those of what is nothing
 * (null, false, or not there) too, which are none; of anything else the one that has no name.
 *
 * A class, and changed in its place: it sees every attribute of a plan.
 */
class cursor_Cursor {
    bytes;
    /** Whether it stands at a member; if it does, the next three say where. */
    isOpen = false;
    /** Behind the quotation mark. */
    nameFrom = 0;
    nameTo = 0;
    /** Where the value begins. */
    from = 0;
    /** Whether the names so far are written without escapes, and each stands behind the one before it. */
    isInOrder = true;
    #isObject;
    /** @throws MalformedJsonError */
    constructor(raw) {
        this.bytes = raw?.bytes ?? NO_BYTES;
        this.#isObject = raw !== undefined && this.bytes[raw.from] === OPEN_OBJECT;
        if (raw === undefined || isWord(raw, 'null') || isWord(raw, 'false')) {
            return;
        }
        if (this.#isObject) {
            this.#enter(pastBlanks(this.bytes, raw.from + 1), true);
        }
        else {
            this.isOpen = true;
            this.nameFrom = this.nameTo = this.from = raw.from;
        }
    }
    /** The name with its quotation marks; undefined for what has none. */
    get quoted() {
        const { bytes, nameFrom, nameTo } = this;
        return this.#isObject ? { bytes, from: nameFrom - 1, to: nameTo + 1, isCanonical: true } : undefined;
    }
    /** Goes on to the next member. @param to - where the value ends @throws MalformedJsonError */
    next(to) {
        this.isOpen = false;
        if (this.#isObject) {
            this.#enter(pastBlanks(this.bytes, to), false);
        }
    }
    /**
     * Goes on to the next member as another cursor did, whose bytes it has had so far: where it has the next name too, there
     * is no need to read it again.
     */
    follow(leader, leaderFrom, to) {
        const shift = to - leaderFrom;
        let at = leader.isOpen ? leaderFrom : leader.from + 1;
        while (at < leader.from && this.bytes[at + shift] === leader.bytes[at]) {
            at += 1;
        }
        if (at === leader.from) {
            this.nameFrom = leader.nameFrom + shift;
            this.nameTo = leader.nameTo + shift;
            // Blanks may stand before its value where none stand before the other's.
            this.from = pastBlanks(this.bytes, leader.from + shift);
            this.isInOrder &&= leader.isInOrder;
        }
        else {
            this.next(to);
        }
    }
    /** Less than 0 when its name stands before another's, 0 when they are the same; at the end it stands last. */
    compare(other) {
        if (!this.isOpen || !other.isOpen) {
            return Number(other.isOpen) - Number(this.isOpen);
        }
        return compareBytes(this.bytes, this.nameFrom, this.nameTo, other.bytes, other.nameFrom, other.nameTo);
    }
    #enter(end, isFirst) {
        const { bytes, nameFrom: lastFrom, nameTo: lastTo } = this;
        if (bytes[end] === CLOSE_OBJECT) {
            return;
        }
        let at = end;
        if (!isFirst) {
            expectByte(bytes, at, COMMA);
            at = pastBlanks(bytes, at + 1);
        }
        expectByte(bytes, at, QUOTE);
        const nameTo = pastName(bytes, at + 1);
        const behind = nameTo === -1 ? pastString(bytes, at + 1) : nameTo + 1;
        this.nameFrom = at + 1;
        this.nameTo = behind - 1;
        this.isInOrder &&=
            nameTo !== -1 &&
                (isFirst || compareBytes(bytes, lastFrom, lastTo, bytes, this.nameFrom, this.nameTo) < 0);
        const colon = pastBlanks(bytes, behind);
        expectByte(bytes, colon, COLON);
        this.from = pastBlanks(bytes, colon + 1);
        this.isOpen = true;
    }
}
/** Where the closing quotation mark is of a name that is written as it is; -1 for another. */
function pastName(bytes, from) {
    let at = from;
    for (;;) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE) {
            return at;
        }
        if (byte < 0x20 || byte === BACKSLASH) {
            return -1;
        }
        at += 1;
    }
}
function compareBytes(one, oneFrom, oneTo, other, otherFrom, otherTo) {
    const shared = Math.min(oneTo - oneFrom, otherTo - otherFrom);
    for (let index = 0; index < shared; index += 1) {
        const difference = (one[oneFrom + index] ?? 0) - (other[otherFrom + index] ?? 0);
        if (difference !== 0) {
            return difference;
        }
    }
    return oneTo - oneFrom - (otherTo - otherFrom);
}

;// CONCATENATED MODULE: ./src/plan/attributes.js




/**
 * The attributes that either side has, sorted by name.
 *
 * What the refresh found counts where the plan sets an attribute to a known value: there it is a surprise. Elsewhere it
 * is noise, and what the state had stands in its place.
 * @param which - whether those too that stay as they are, which are most
 * @throws MalformedJsonError, SyntaxError
 */
function attributes_attributesOf(sides, which) {
    return gather(sides, which) ?? gather(rewritten(sides), which, true) ?? [];
}
/** In canonical form, names come in their order, each once and written in one way. */
function rewritten({ before, after, unknown, refresh, isEnd }) {
    const form = (raw) => raw && inForm(raw);
    return {
        before: form(before),
        after: form(after),
        unknown: form(unknown),
        refresh: refresh && { before: form(refresh.before), after: form(refresh.after) },
        isEnd,
    };
}
/** Undefined when names don't come in their order, unless they are known to. */
function gather(sides, which, inOrder = false) {
    const { refresh, isEnd } = sides;
    const [before, after, unknown] = [sides.before, sides.after, sides.unknown].map((side) => new Cursor(side));
    const [stored, found] = [new Cursor(refresh?.before), new Cursor(refresh?.after)];
    // What both sides have is the same whatever the refresh found, unless all of it goes.
    const passesShared = which === 'changed' && (refresh === undefined || !isEnd);
    const attributes = [];
    while (before.isOpen || after.isOpen || unknown.isOpen) {
        const order = before.compare(after);
        const side = order <= 0 ? before : after;
        const unknownOrder = unknown.compare(side);
        if (passesShared && order === 0 && unknownOrder > 0 && passShared(before, after)) {
            continue;
        }
        const first = unknownOrder < 0 ? unknown : side;
        const name = first.quoted;
        const [inState, inRefresh] = refresh === undefined ? [] : [seek(stored, first), seek(found, first)];
        const isKnown = unknownOrder > 0;
        const now = unknownOrder >= 0 && order <= 0 ? take(before) : undefined;
        const planned = unknownOrder >= 0 && order >= 0 ? take(after) : undefined;
        const shape = isKnown ? undefined : shapeOf(take(unknown));
        const storedNow = isSame(inState, inRefresh) ? now : inState;
        const old = isEnd || (shape !== undefined && isWord(shape, 'true')) ? storedNow : now;
        const isChanged = shape !== undefined || !isSame(old, planned);
        if (isChanged || which === 'all') {
            attributes.push({ name, old, stored: storedNow, planned, shape, isChanged });
        }
    }
    seek(stored);
    seek(found);
    const all = [before, after, unknown, stored, found];
    return inOrder || all.every((cursor) => cursor.isInOrder) ? attributes : undefined;
}
/** Passes over a member of both sides, when it is the same on both. */
function passShared(before, after) {
    const to = pastShared(before.bytes, before.from, after.bytes, after.from);
    if (to === -1) {
        return false;
    }
    const afterTo = to - before.from + after.from;
    before.next(to);
    after.follow(before, to, afterTo);
    return true;
}
function take(cursor) {
    const raw = rawAt(cursor.bytes, cursor.from);
    cursor.next(raw.to);
    return raw;
}
/** The value of the member that is called as another's; what comes before it is passed over, or all. */
function seek(cursor, other) {
    while (cursor.isOpen && (other === undefined || cursor.compare(other) < 0)) {
        cursor.next(pastValue(cursor.bytes, cursor.from));
    }
    return other !== undefined && cursor.isOpen && cursor.compare(other) === 0
        ? rawAt(cursor.bytes, cursor.from)
        : undefined;
}

;// CONCATENATED MODULE: ./src/plan/parts.js






/**
 * Makes a reader of changes that mostly follow one another: it builds nothing of what is in them. Of members that come
 * twice the last one counts. It throws MalformedJsonError and SyntaxError.
 */
function parts_makePartsReader(source) {
    const window = makeWindow(source);
    const names = makeNames();
    return (piece) => {
        const bytes = window(piece);
        const parts = new Map();
        const cursor = new Cursor({ bytes, from: 0, to: bytes.length, isCanonical: false });
        while (cursor.isOpen) {
            const { from, nameFrom, nameTo } = cursor;
            const name = names.find(bytes, nameFrom, nameTo) ?? names.decode(bytes.subarray(nameFrom - 1, nameTo + 1));
            const to = knownEnd(piece, name, from) ?? pastValue(bytes, from);
            parts.set(name, { bytes, from, to, isCanonical: false });
            cursor.next(to);
        }
        return parts;
    };
}
/** Where the value of a side ends that begins at a place; undefined when nobody has looked for it. */
function knownEnd({ from: start, beforeTo, afterTo }, name, from) {
    const to = (name === 'before' ? beforeTo : name === 'after' ? afterTo : 0) - start;
    return to > from ? to : undefined;
}
/** The name that a cursor stands at; empty for what has none. @throws SyntaxError */
function parts_nameOf(quoted) {
    const text = quoted === undefined ? '""' : textIn(quoted);
    return text.includes('\\') ? parseJson(text) : text.slice(1, -1);
}

;// CONCATENATED MODULE: ./src/plan/effect-of-resource.js







/**
 * Writes all of what a resource's change would do, as `textOf` says it. Of its attributes enter those that differ between
 * before and after, or are unknown yet.
 * @throws MalformedJsonError, SyntaxError
 */
function effect_of_resource_writeEffect(source, means) {
    const { ink } = means;
    const change = openChange(source, means);
    ink.text('[');
    writeFacts(source, change, ink);
    ink.text(',[');
    attributesOf(change, 'changed').forEach((attribute, index) => {
        if (index > 0) {
            ink.text(',');
        }
        writeAttribute(attribute, change.flags, ink);
    });
    ink.text(']]');
}
/** What a resource's change would do, attribute by attribute. @throws MalformedJsonError, SyntaxError */
function effect_of_resource_readEffect(source, means) {
    const { ink } = means;
    const change = openChange(source, means);
    const textBy = (write) => {
        ink.clear();
        write();
        return ink.bytes().toString();
    };
    const textFor = (attribute) => textBy(() => writeAttribute(attribute, change.flags, ink));
    return {
        facts: textBy(() => writeFacts(source, change, ink)),
        attributes: attributesOf(change, 'all').map((attribute) => ({
            name: nameOf(attribute.name),
            text: attribute.isChanged ? textFor(attribute) : undefined,
            ifUnknown: textFor({ ...attribute, old: attribute.stored, planned: undefined, shape: UNKNOWN }),
        })),
    };
}
const UNKNOWN = rawOf(Buffer.from('true'));
const NAMELESS = rawOf(Buffer.from('""'));
const ENDS = /"(?:delete|forget)"/;
function openChange({ kind, change, drift }, means) {
    const parts = means.readChange(change);
    const found = drift === undefined ? undefined : means.readDrift(drift);
    const refresh = found && { before: found.get('before'), after: found.get('after') };
    return {
        parts,
        // What a data source has is read anew.
        before: kind === 'read' ? undefined : parts.get('before'),
        after: parts.get('after'),
        unknown: parts.get('after_unknown'),
        flags: means.withSensitive ? [] : [parts, found].flatMap(flagsIn),
        isEnd: ENDS.test(textIn(parts.get('actions'))),
        // An object that was found to be gone isn't noise.
        refresh: refresh === undefined || !new Cursor(refresh.after).isOpen ? undefined : refresh,
    };
}
function writeAttribute(attribute, flags, ink) {
    const { name, old, planned, shape } = attribute;
    // What is flagged as a whole is so in each part.
    const isWhole = flags.length === 0 || flags.includes(true) || name === undefined;
    const own = isWhole ? flags : flagsOfEntry(flags, nameOf(name));
    const write = (raw) => own.length === 0 ? ink.value(raw) : ink.text(canonicalText(withoutFlagged(jsonOf(raw), own)));
    ink.text('[');
    ink.value(name ?? NAMELESS);
    ink.text(',');
    write(old);
    ink.text(',');
    write(planned);
    ink.text(',');
    ink.value(shape);
    ink.text(']');
}
function writeFacts(source, { parts }, ink) {
    const { kind, address, deposed, previousAddress, reason } = source;
    ink.text(JSON.stringify([kind, address, deposed ?? null, previousAddress ?? null, reason ?? null]));
    ink.text(',');
    ink.value(parts.get('actions'));
    ink.text(',');
    ink.value(parts.get('importing'));
    ink.text(`,[${pathsOf(jsonOf(parts.get('replace_paths'))).join()}]`);
}
/** Each path once, whatever the order. */
function pathsOf(paths) {
    return isJsonList(paths) ? [...new Set(paths.map(canonicalText))].sort() : [];
}
function flagsIn(parts) {
    return ['before_sensitive', 'after_sensitive'].map((name) => jsonOf(parts?.get(name))).filter(isFlag);
}

;// CONCATENATED MODULE: ./src/plan/verbs.js
/** The verb of an action: the same in every report. */
const verbs_VERBS = {
    create: 'add',
    update: 'change',
    replace: 'replace',
    delete: 'destroy',
    read: 'read',
    import: 'import',
    move: 'move',
    forget: 'forget',
    'no-op': 'keep',
};

;// CONCATENATED MODULE: ./src/plan/deeds.js







/** What a plan would do, in its order. */
function deeds_deedsOf(document) {
    const { changes, reads, drift, deferred, outputs, invocations, deferredInvocations } = document;
    const changedOutputs = [...outputs].filter(([, { actions }]) => actionOf(actions) !== 'no-op');
    const refreshOnly = isRefreshOnly(document, changedOutputs.length > 0);
    const driftOf = indexDrift(drift);
    return [
        ...changes.map((head) => ofResource('change', head, driftOf(head))),
        ...reads.map((head) => ofResource('read', head)),
        ...(refreshOnly ? drift.map((head) => ofResource('drift', head)) : []),
        ...deferred.map(({ head, reason }) => ofResource('deferred', head, driftOf(head), reason)),
        ...invocations.map((invocation) => ofInvocation(invocation)),
        ...deferredInvocations.map(({ action_invocation: invocation, reason = 'unknown' }) => ofInvocation(invocation, reason)),
        ...changedOutputs.map(([name, change]) => ofJson(placeOfOutput(name).address, VERBS[actionOf(change.actions)], (withSensitive) => effectOfOutput(name, change, withSensitive))),
    ];
}
/** Finds what the refresh found of the object that a change is of. */
function indexDrift(drift) {
    if (drift.length === 0) {
        return () => undefined;
    }
    const found = new Map(drift.map((head) => [deeds_addressOf(head), head.change]));
    return (head) => found.get(deeds_addressOf(head));
}
function ofResource(kind, head, drift, reason) {
    return new ResourceDeed(kind, head, drift, reason);
}
/** A class, so that ten thousands of them share what they do. */
class ResourceDeed {
    #kind;
    #head;
    #drift;
    #reason;
    constructor(kind, head, drift, reason) {
        this.#kind = kind;
        this.#head = head;
        this.#drift = drift;
        this.#reason = reason;
    }
    get address() {
        return deeds_addressOf(this.#head);
    }
    get action() {
        return VERBS[this.#head.action];
    }
    write(means) {
        writeEffect(this.#source(), means);
    }
    read(means) {
        return readEffect(this.#source(), means);
    }
    #source() {
        const { address, deposed, previousAddress, change } = this.#head;
        return {
            kind: this.#kind,
            address,
            deposed,
            previousAddress,
            reason: this.#reason,
            change,
            drift: this.#drift,
        };
    }
}
function deeds_addressOf({ address, deposed }) {
    return deposed === undefined ? address : `${address} (deposed object ${deposed})`;
}
function ofInvocation(invocation, reason) {
    const whole = invocation ?? { address: '' };
    const trigger = whole.lifecycle_action_trigger?.triggering_resource_address;
    // One action can be invoked by several resources.
    const address = trigger === undefined ? whole.address : `${whole.address} (by ${trigger})`;
    return ofJson(address, 'invoke', (withSensitive) => effectOfInvocation(whole, reason, withSensitive));
}
function ofJson(address, action, effect) {
    return {
        address,
        action,
        write: ({ ink, withSensitive }) => ink.text(textOf(effect(withSensitive))),
        read: ({ withSensitive }) => effect(withSensitive),
    };
}

;// CONCATENATED MODULE: ./src/plan/ink.js

const ink_FIRST = 65_536;
/** In bytes: to copy fewer one by one is faster than a call. */
const FEW = 48;
const NULL = rawOf(Buffer.from('null'));
/** Makes a place to gather bytes. */
function ink_makeInk() {
    let page = Buffer.allocUnsafeSlow(ink_FIRST);
    let length = 0;
    const makeRoom = (more) => {
        if (length + more > page.length) {
            const larger = Buffer.allocUnsafeSlow(2 * (length + more));
            page.copy(larger, 0, 0, length);
            page = larger;
        }
    };
    const text = (given) => {
        // No character takes more than three bytes: https://nodejs.org/api/buffer.html#buffers-and-character-encodings
        makeRoom(3 * given.length);
        let at = given.length > FEW ? given.length : 0;
        while (at < given.length && given.charCodeAt(at) < 0x80) {
            page[length + at] = given.charCodeAt(at);
            at += 1;
        }
        length += at === given.length && at <= FEW ? at : page.write(given, length);
    };
    const copy = (bytes, from, to) => {
        makeRoom(to - from);
        if (to - from > FEW) {
            bytes.copy(page, length, from, to);
        }
        else {
            for (let at = from; at < to; at += 1) {
                page[length + at - from] = bytes[at] ?? 0;
            }
        }
        length += to - from;
    };
    return {
        clear: () => {
            length = 0;
        },
        text,
        value: (raw) => {
            const { bytes, from, to } = inForm(raw ?? NULL);
            copy(bytes, from, to);
        },
        bytes: () => page.subarray(0, length),
    };
}

;// CONCATENATED MODULE: ./src/plan/keys.js

/**
 * Derives the keys, one for each use, from a lineage: a random UUID that stands in the state alone. An empty one gives
 * keys that everybody knows.
 */
function keys_makeKeys(lineage) {
    const keys = new Map();
    const keyOf = (use) => {
        const key = keys.get(use) ?? createHmac('sha256', lineage).update(`planwright fingerprint v1 ${use}`).digest();
        keys.set(use, key);
        return key;
    };
    const mac = (use, text) => createHmac('sha256', keyOf(use)).update(text);
    return {
        digest: (use, text) => mac(use, text).digest('hex'),
        shorten: (use, text, length) => mac(use, text).digest('base64url').slice(0, length),
    };
}

;// CONCATENATED MODULE: ./src/plan/fingerprint.js







/** In bytes. */
const SUM_LENGTH = 32;
/** In characters of Base64url: 48, 72 and 24 bits. */
const LENGTHS = { place: 8, change: 12, attribute: 4 };
/**
 * Makes the print of a plan that changes nothing.
 * @param lineage - of the state; empty before there is one
 */
function printNothing(lineage) {
    const same = (text) => text;
    return fingerprint_makePrint([], { source: sourceOf(''), lineage, redact: same, redactAddress: same });
}
/**
 * Makes a plan's print, in a second pass over its bytes. Each change is summed up by itself, so their order doesn't
 * count; the sums stay here, and what leaves is keyed.
 * @throws MalformedJsonError, SyntaxError
 */
function fingerprint_makePrint(documents, means) {
    const { source, lineage, redact, redactAddress } = means;
    const keyed = lineage !== '';
    const { digest, shorten } = makeKeys(lineage);
    const ink = makeInk();
    const reading = {
        readChange: makePartsReader(source),
        readDrift: makePartsReader(source),
        ink,
        withSensitive: keyed,
    };
    // What isn't flagged can be secret all the same: where anybody could try values, it doesn't enter either.
    const sum = (text) => hash('sha256', keyed ? text : redact(text.toString()), 'binary');
    const deeds = documents.flatMap(deedsOf);
    const sums = Buffer.alloc(deeds.length * SUM_LENGTH);
    deeds.forEach((deed, index) => {
        ink.clear();
        deed.write(reading);
        sums.write(sum(ink.bytes()), index * SUM_LENGTH, 'latin1');
    });
    const sumAt = (index) => sums.toString('latin1', index * SUM_LENGTH, (index + 1) * SUM_LENGTH);
    const digestAddress = (address) => shorten('place', address, LENGTHS.place);
    const late = {
        read: (deed) => deed.read(reading),
        redactAddress,
        sum,
        digestPlace: digestAddress,
        digestContent: (of) => shorten('change', of, LENGTHS.change),
        digestAttribute: (address, text) => shorten('attribute', `${address}\n${sum(text)}`, LENGTHS.attribute),
    };
    let digests;
    const print = {
        fingerprint: digest('plan', deeds
            .map((_, index) => sumAt(index))
            .sort()
            .join('')),
        keyed,
        count: deeds.length,
        get digests() {
            digests ??= deeds.map((deed, index) => makeDigest(deed, () => sumAt(index), late));
            return digests;
        },
        digestAddress,
        get unchanged() {
            return documents.flatMap(({ unchanged }) => unchanged.map(redactAddress));
        },
        sign: (text) => digest('signature', text),
        withoutKey: () => (keyed ? fingerprint_makePrint(documents, { ...means, lineage: '' }) : print),
    };
    return print;
}

;// CONCATENATED MODULE: ./src/plan/secrets.js





// What is secret by its name alone may be a plain word, and is looked for elsewhere only when it hardly is one.
const SHORTEST_NAMED = 8;
const PLAIN_WORD = /^\p{L}{1,15}$/u;

/**
 * Makes the gatherer of one plan. Secret is what the plan flags as sensitive, and what says so by its name or its form.
 * @param options - `known`: secrets from elsewhere; `reveal`: the input of that name
 */
function secrets_makeGatherer(options) {
    const found = new Set(options.known);
    const reveal = makeReveal(options.reveal);
    const addFlagged = (value, flags) => {
        visitFlagged(value, flags, (text) => found.add(text));
    };
    const addTelling = (value, { address, name }) => {
        visitTelling(value, namingOf(name), (inside) => reveal(address, inside), (text) => {
            if (isWorthLookingFor(text)) {
                found.add(text);
            }
        });
    };
    // Both sides by both flags: what was secret before it lost the flag still is.
    const addChange = ({ before, after, before_sensitive, after_sensitive }, place) => {
        for (const flags of [before_sensitive, after_sensitive]) {
            addFlagged(before, flags);
            addFlagged(after, flags);
        }
        addTelling(before, place);
        addTelling(after, place);
    };
    return {
        change: ({ address, change }) => addChange(change, placeOfResource(address)),
        output: (name, change) => addChange(change, placeOfOutput(name)),
        state: ({ address, values, sensitive_values }) => {
            addFlagged(values, sensitive_values);
            addTelling(values, placeOfResource(address ?? ''));
        },
        stateOutput: (name, { sensitive, value }) => {
            addFlagged(value, sensitive);
            addTelling(value, placeOfOutput(name));
        },
        variable: (name, value, sensitive) => {
            addFlagged(value, sensitive);
            addTelling(value, placeOfVariable(name));
        },
        providerConfig: (json) => addTelling(json, placeOfResource('provider')),
        secrets: () => [...found],
    };
}
function isWorthLookingFor(text) {
    return text.length >= SHORTEST_NAMED && !PLAIN_WORD.test(text) && !isPublic(text);
}
/**
 * Visits the texts of a value that its flags call sensitive.
 * @param flags - the value's own shape with `true` where it is sensitive, or `true` for all of it
 */
function visitFlagged(value, flags, visit) {
    if (flags === true) {
        visitTexts(value, visit);
    }
    else if (isJsonList(value) && isJsonList(flags)) {
        value.forEach((item, index) => visitFlagged(item, flags[index], visit));
    }
    else if (isJsonObject(value) && isJsonObject(flags)) {
        for (const key of Object.keys(flags)) {
            visitFlagged(value[key], flags[key], visit);
        }
    }
}
function visitTexts(value, visit) {
    if (typeof value === 'string') {
        visit(value);
    }
    else if (typeof value === 'number' || value instanceof ExactNumber) {
        const digits = digitsOf(value);
        if (digits.length >= SHORTEST_NUMBER) {
            visit(digits);
        }
    }
    else if (isJsonList(value)) {
        value.forEach((item) => visitTexts(item, visit));
    }
    else if (isJsonObject(value)) {
        Object.keys(value).forEach((key) => visitTexts(value[key], visit));
    }
}

;// CONCATENATED MODULE: ./src/plan/head.js



/** The members of a `change` that can be long, and are read once they are asked for. */
const SIDES = new Set([
    'before',
    'after',
    'after_unknown',
    'before_sensitive',
    'after_sensitive',
    'before_identity',
    'after_identity',
    'generated_config',
]);
const NOWHERE = { from: 0, to: 0 };
const NO_ACTIONS = (/* unused pure expression or super */ null && ([]));
const NO_PATHS = (/* unused pure expression or super */ null && ([]));
/** A reader of the change that the scanner stands before; what it may hold of secrets goes to the gatherer. */
function head_makeHeadReader(scanner, gatherer) {
    const intern = makeIntern();
    return () => {
        const cuts = [];
        let change = NOWHERE;
        let [beforeTo, afterTo] = [0, 0];
        const whole = scanner.members((member) => {
            if (member === 'change') {
                change = scanner.members((side) => {
                    if (SIDES.has(side)) {
                        const cut = scanner.skip();
                        cuts.push(cut);
                        if (side === 'before') {
                            beforeTo ||= cut.to;
                        }
                        else if (side === 'after') {
                            afterTo ||= cut.to;
                        }
                    }
                });
            }
        });
        const bytes = scanner.bytes(whole);
        const text = bytes.toString();
        const telling = mayTell(text);
        if (telling) {
            gatherChange(text, gatherer);
        }
        return headOf(parseJson(textWithout(text, bytes, whole, cuts)), { ...change, telling, beforeTo, afterTo }, intern);
    };
}
function gatherChange(text, gatherer) {
    const resource = parseJson(text);
    if (isJsonObject(resource) && isJsonObject(resource['change'])) {
        gatherer.change(resource);
    }
}
/** The text with `null` in the place of some values. */
function textWithout(text, bytes, { from, to }, cuts) {
    // Where each character is one byte, there is no need to decode the parts again.
    const part = text.length === bytes.length
        ? (start, end) => text.slice(start - from, end - from)
        : (start, end) => bytes.toString('utf8', start - from, end - from);
    let left = '';
    let rest = from;
    for (const cut of cuts) {
        left += `${part(rest, cut.from)}null`;
        rest = cut.to;
    }
    return left + part(rest, to);
}
function headOf(parsed, piece, intern) {
    const resource = (isJsonObject(parsed) ? parsed : {});
    const change = (resource.change ?? {});
    const { address = '', previous_address: previous } = resource;
    const actions = change.actions ?? NO_ACTIONS;
    const managed = (resource.mode ?? 'managed') === 'managed';
    const importing = change.importing ?? undefined;
    const moved = (previous ?? address) !== address;
    return {
        address,
        module: intern(resource.module_address ?? ''),
        type: intern(resource.type ?? ''),
        name: intern(resource.name ?? ''),
        key: resource.index ?? undefined,
        mode: managed ? 'managed' : 'data',
        action: actionOfResource({ actions, managed, imported: importing !== undefined, moved }),
        unknownAction: managed ? unknownActionOf(actions) : undefined,
        createsFirst: managed ? createsFirst(actions) : undefined,
        previousAddress: moved ? previous : undefined,
        importing,
        deposed: resource.deposed ?? undefined,
        reason: resource.action_reason === undefined ? undefined : intern(resource.action_reason),
        replacePaths: change.replace_paths ?? NO_PATHS,
        change: piece,
    };
}
/** One string in the place of many that are equal. */
function makeIntern() {
    const known = new Map();
    return (text) => {
        const first = known.get(text);
        if (first === undefined) {
            known.set(text, text);
        }
        return first ?? text;
    };
}

;// CONCATENATED MODULE: ./src/plan/states.js


/**
 * Gathers the secrets of the state's values that the scanner stands before, of modules however deep.
 * @param existing - counts the managed instances of each type, if it is given
 */
function states_readState(scanner, gatherer, existing) {
    const readModule = () => {
        scanner.members((member) => {
            if (member === 'resources') {
                scanner.items(() => readResource(scanner, gatherer, existing));
            }
            else if (member === 'child_modules') {
                scanner.items(readModule);
            }
        });
    };
    scanner.members((member) => {
        if (member === 'root_module') {
            readModule();
        }
        else if (member === 'outputs') {
            scanner.members((name) => {
                const output = parseJson(scanner.bytes(scanner.skip()).toString());
                if (isJsonObject(output)) {
                    gatherer.stateOutput(name, output);
                }
            });
        }
    });
}
function readResource(scanner, gatherer, existing) {
    let [mode, type] = ['', ''];
    const text = () => scanner.bytes(scanner.skip()).toString();
    const span = existing === undefined
        ? scanner.skip()
        : scanner.members((member) => {
            if (member === 'mode') {
                mode = text();
            }
            else if (member === 'type') {
                type = text();
            }
        });
    if (existing !== undefined && mode === '"managed"') {
        const name = type.slice(1, -1);
        existing.set(name, (existing.get(name) ?? 0) + 1);
    }
    const whole = scanner.bytes(span).toString();
    if (mayTell(whole)) {
        const resource = parseJson(whole);
        if (isJsonObject(resource)) {
            gatherer.state(resource);
        }
    }
}

;// CONCATENATED MODULE: ./src/plan/reading.js




/** Reads the members of one document, whatever their order; of those that come twice the last one counts, as in JSON. */
function reading_startReading(scanner, gatherer) {
    const readHead = makeHeadReader(scanner, gatherer);
    const document = {
        changes: [],
        reads: [],
        unchanged: [],
        drift: [],
        deferred: [],
        outputs: new Map(),
        relevant: [],
        invocations: [],
        deferredInvocations: [],
        checks: [],
        existing: new Map(),
        managed: false,
        errored: false,
        complete: true,
        applyable: false,
        configuration: undefined,
    };
    let variables = null;
    let sensitive = new Set();
    const json = () => parseJson(scanner.bytes(scanner.skip()).toString());
    const list = () => {
        const parsed = json();
        return Array.isArray(parsed) ? parsed.filter(isJsonObject) : [];
    };
    const members = {
        variables: () => (variables = json()),
        planned_values: () => readState(scanner, gatherer),
        prior_state: () => {
            const existing = new Map();
            scanner.members((member) => {
                if (member === 'values') {
                    readState(scanner, gatherer, existing);
                }
            });
            document.existing = existing;
        },
        resource_changes: () => {
            const [changes, reads, unchanged] = [[], [], []];
            document.managed = false;
            scanner.items(() => {
                const head = readHead();
                document.managed ||= head.mode === 'managed';
                if (head.action === 'read') {
                    reads.push(head);
                }
                else if (head.action !== 'no-op') {
                    changes.push(head);
                }
                else if (head.mode === 'managed') {
                    unchanged.push(head.address);
                }
            });
            document.changes = changes;
            document.reads = reads;
            document.unchanged = unchanged;
        },
        resource_drift: () => {
            const drift = [];
            scanner.items(() => drift.push(readHead()));
            document.drift = drift;
        },
        deferred_changes: () => (document.deferred = readDeferred(scanner, readHead)),
        output_changes: () => {
            const outputs = new Map();
            scanner.members((name) => {
                const change = json();
                if (isJsonObject(change)) {
                    gatherer.output(name, change);
                    if (isJsonList(change['actions'])) {
                        outputs.set(name, change);
                    }
                }
            });
            document.outputs = outputs;
        },
        relevant_attributes: () => (document.relevant = list()),
        action_invocations: () => (document.invocations = list()),
        deferred_action_invocations: () => (document.deferredInvocations = list()),
        checks: () => (document.checks = list()),
        configuration: () => {
            const from = scanner.position();
            sensitive = readDeclarations(scanner, gatherer);
            document.configuration = { from, to: scanner.position() };
        },
        errored: () => (document.errored = json() === true),
        complete: () => (document.complete = json() !== false),
        applyable: () => (document.applyable = json() === true),
    };
    return {
        read: (member) => {
            if (Object.hasOwn(members, member)) {
                members[member]?.();
            }
        },
        document: () => {
            for (const [name, variable] of Object.entries(isJsonObject(variables) ? variables : {})) {
                if (isJsonObject(variable)) {
                    gatherer.variable(name, variable['value'], sensitive.has(name));
                }
            }
            for (const invocation of [
                ...document.invocations,
                ...document.deferredInvocations.map(({ action_invocation: deferred }) => deferred),
            ]) {
                gatherInvocation(invocation, gatherer);
            }
            return document;
        },
    };
}
function readDeferred(scanner, readHead) {
    const deferred = [];
    scanner.items(() => {
        let head;
        let reason;
        scanner.members((member) => {
            if (member === 'resource_change') {
                head = readHead();
            }
            else if (member === 'reason') {
                reason = parseJson(scanner.bytes(scanner.skip()).toString());
            }
        });
        if (head !== undefined) {
            deferred.push({ head, reason: typeof reason === 'string' ? reason : 'unknown' });
        }
    });
    return deferred;
}
function gatherInvocation(invocation, gatherer) {
    if (invocation?.config_values !== undefined) {
        gatherer.state({
            address: invocation.address,
            type: invocation.type ?? '',
            values: invocation.config_values,
            sensitive_values: invocation.config_sensitive ?? null,
        });
    }
}

;// CONCATENATED MODULE: ./src/plan/reader.js




/** What was to be read has no plan. Its message quotes nothing, since all of it may be secret. */
class NoPlanError extends (/* unused pure expression or super */ null && (Error)) {
}
/**
 * Reads what `terraform show -json` of Terraform and OpenTofu says of saved plans; what it doesn't know it leaves
 * alone. There may be several plans, one after the other, as Terragrunt prints them, and lines of other programs
 * around them.
 * @param chunk - in bytes, as the scanner takes it
 * @throws NoPlanError when there is no plan, or one of another major version of the format
 * @throws MalformedJsonError when a plan breaks off or isn't JSON
 */
function reader_readDocuments(source, gatherer, chunk) {
    const scanner = makeScanner(source, chunk);
    const plans = [];
    let found = source.size === 0 ? 'nothing at all' : 'text that is no JSON';
    while (nextDocument(scanner)) {
        const from = scanner.position();
        const document = readDocument(scanner, gatherer);
        if (typeof document === 'string') {
            found = document;
        }
        else if (document !== undefined) {
            plans.push(document);
        }
        else {
            // A line of another program's that only begins as JSON does.
            scanner.moveTo(from + 1);
        }
    }
    if (plans.length === 0) {
        throw new NoPlanError(`there is no plan, only ${found}: it has to be what \`terraform show -json\` says of a plan`);
    }
    return plans;
}
/** By their members: what else Terraform prints as a JSON object with a `format_version`. */
const OTHERS = (/* unused pure expression or super */ null && ([
    ['values', 'a state'],
    ['valid', 'the result of a validation'],
    ['provider_schemas', 'the schemas of providers'],
    ['function_signatures', 'the signatures of functions'],
]));
/** Members that a plan alone has. */
const OF_A_PLAN = (/* unused pure expression or super */ null && (['planned_values', 'resource_changes', 'output_changes']));
/** A plan, the name of what it is instead, or undefined when it isn't even JSON. */
function readDocument(scanner, gatherer) {
    const reading = startReading(scanner, gatherer);
    const seen = new Set();
    let version;
    try {
        scanner.members((member) => {
            seen.add(member);
            if (member === 'format_version') {
                version = parseJson(scanner.bytes(scanner.skip()).toString());
            }
            else {
                reading.read(member);
            }
        });
    }
    catch (error) {
        const isMalformed = error instanceof MalformedJsonError || error instanceof SyntaxError;
        if (!isMalformed || typeof version === 'string') {
            throw isMalformed ? new MalformedJsonError(`the plan can’t be read: ${error.message}`) : error;
        }
        return undefined;
    }
    if (typeof version !== 'string') {
        return 'JSON without a `format_version`';
    }
    const other = OTHERS.find(([member]) => seen.has(member));
    if (other !== undefined && !OF_A_PLAN.some((member) => seen.has(member))) {
        return other[1];
    }
    if (!/^[01]\./.test(version)) {
        const named = /^\d+(\.\d+)*$/.test(version) ? version : 'something else';
        throw new NoPlanError(`the plan’s \`format_version\` is ${named}; known are 0.1 to 1.x`);
    }
    return reading.document();
}

;// CONCATENATED MODULE: ./src/plan/veil.js







const veil_UNKNOWN = { kind: 'unknown' };
// Nobody writes Base64 of Base64 of Base64 of Base64.
const veil_DEEPEST = 3;
/**
 * Makes the veil of one plan: within it equal secrets are equal, and different ones differ.
 * @param redact - takes out the secrets that are known
 * @param options - `reveal`: the input of that name, what isn't to be hidden for its name's or its form's sake
 */
function veil_makeVeil(redact, { reveal: globs }) {
    const reveal = makeReveal(globs);
    const ids = new Map();
    const veiled = new Map();
    const secret = (content) => {
        const key = shorten(JSON.stringify(content));
        const id = ids.get(key) ?? ids.size + 1;
        ids.set(key, id);
        return { kind: 'secret', id };
    };
    // Two texts that differ in their secrets alone must not look the same: the second is hidden as a whole.
    const text = (content, spot) => {
        const known = redact.find(content);
        const told = tellingIn(content, spot);
        const parts = told.length === 0 ? known : [...known, ...told];
        if (parts.length === 0) {
            return isSecretInside(content, spot, 0) ? secret(content) : content;
        }
        const result = blot(content, parts);
        const key = shorten(result);
        const given = shorten(content);
        const first = veiled.get(key) ?? given;
        veiled.set(key, first);
        return first === given ? result : secret(content);
    };
    const tellingIn = (content, { address, path, telling }) => {
        if (!telling) {
            return [];
        }
        const found = findTelling(content, (inside) => reveal(address, [...path, ...inside]));
        return found.length > 0 && reveal(address, path) ? [] : found;
    };
    const isSecretInside = (content, spot, depth) => {
        const decoded = depth < veil_DEEPEST ? decodeBase64(content) : undefined;
        return (decoded !== undefined &&
            (redact.find(decoded).length > 0 ||
                tellingIn(decoded, spot).length > 0 ||
                isSecretInside(decoded, spot, depth + 1)));
    };
    const number = (content) => {
        if (redact.find(digitsOf(content)).length > 0) {
            return secret(digitsOf(content));
        }
        return typeof content === 'number' ? content : { kind: 'exact', digits: content.digits };
    };
    const at = (content, unknown, flags, spot, named) => {
        if (unknown === true) {
            return veil_UNKNOWN;
        }
        if (flags.includes(true) && content !== null && content !== undefined) {
            return secret(content);
        }
        if (isJsonList(content) || isJsonList(unknown)) {
            return { kind: 'sequence', items: items(content, unknown, flags, spot) };
        }
        if (isJsonObject(content) || (content === undefined && isJsonObject(unknown))) {
            return { kind: 'mapping', entries: entries(content, unknown, flags, spot, named) };
        }
        if (spot.naming.speaking && isTelling(content) && !reveal(spot.address, spot.path)) {
            return secret(content instanceof ExactNumber ? content.digits : content);
        }
        if (typeof content === 'string') {
            return text(content, spot);
        }
        return typeof content === 'number' || content instanceof ExactNumber
            ? number(content)
            : (content ?? null);
    };
    const items = (content, unknown, flags, spot) => {
        const values = isJsonList(content) ? content : [];
        const unknowns = isJsonList(unknown) ? unknown : [];
        const below = spot.telling ? { ...spot, naming: namingOfItems(spot.naming) } : spot;
        const result = [];
        for (let index = 0; index < Math.max(values.length, unknowns.length); index += 1) {
            spot.path.push(index);
            result.push(at(values[index], unknowns[index], flagsOfItem(flags, index), below, false));
            spot.path.pop();
        }
        return result;
    };
    const entries = (content, unknown, flags, spot, named) => {
        const values = isJsonObject(content) ? content : NO_MEMBERS;
        const unknowns = isJsonObject(unknown) ? unknown : NO_MEMBERS;
        const result = new Map();
        const add = (key) => {
            const below = spot.telling ? { ...spot, naming: namingOfEntry(spot.naming, values, key) } : spot;
            spot.path.push(key);
            const entry = at(own(values, key), own(unknowns, key), flagsOfEntry(flags, key), below, false);
            spot.path.pop();
            result.set(named ? key : unused(spot.telling ? redact(key) : blot(key, redact.find(key)), result), entry);
        };
        for (const key of Object.keys(values)) {
            add(key);
        }
        for (const key of Object.keys(unknowns)) {
            // `false` and empty shapes say that all of it is known, also of what isn't there.
            if (!Object.hasOwn(values, key) && hasUnknown(unknowns[key])) {
                add(key);
            }
        }
        return result;
    };
    return {
        value: ({ value, unknown, sensitive }, { address, name, named }, telling = true) => at(value, unknown, sensitive.filter(isFlag), { address, path: [], naming: namingOf(name), telling }, named),
        address: (address) => address.replace(/"(?:[^"\\]|\\.)*"/g, (key) => redact(key)),
        key: redact,
    };
}
const NO_MEMBERS = {};
// A longer text is remembered by its digest alone.
const LONGEST_KEY = 64;
function shorten(text) {
    return text.length <= LONGEST_KEY ? text : createHash('sha256').update(text).digest('base64');
}
function hasUnknown(shape) {
    if (isJsonList(shape)) {
        return shape.some(hasUnknown);
    }
    return isJsonObject(shape) ? Object.values(shape).some(hasUnknown) : shape === true;
}
/** A key that isn't taken yet: two keys can look the same once their secrets are gone. */
function unused(key, taken) {
    let candidate = key;
    for (let count = 2; taken.has(candidate); count += 1) {
        candidate = `${key} ${count}`;
    }
    return candidate;
}

;// CONCATENATED MODULE: ./src/plan/redaction.js














/**
 * The one place where a plan's secrets are seen: what leaves it has none. A value that is flagged as sensitive
 * anywhere in the plan is hidden in its place, and taken out of every other text of the plan too, since
 * Terraform shows a secret's old value through attributes that aren't flagged.
 *
 * The plan reads on in the source for as long as it is used.
 * @param source - what `terraform show -json` says of a plan
 * @param options - `known`: secrets from elsewhere (credentials, sensitive inputs); `reveal`: the input of that name
 * @throws NoPlanError, MalformedJsonError
 */
function redactSource(source, { known, reveal = [] }) {
    const gatherer = makeGatherer({ known, reveal });
    const documents = readDocuments(source, gatherer);
    const redact = makeRedactor(gatherer.secrets());
    const veil = makeVeil(redact, { reveal });
    const late = lateChanges(source, veil);
    const plans = documents.map((document) => toPlan(document, { source, veil, redact, late }));
    return {
        plan: plans.length === 1 && plans[0] !== undefined ? plans[0] : together(plans),
        redact,
        makePrint: (lineage) => makePrint(documents, { source, lineage, redact, redactAddress: veil.address }),
    };
}
function toPlan(document, means) {
    const { veil, redact, source, late } = means;
    const changes = document.changes.map((head) => toResourceChange(head, veil, late));
    const drifts = document.drift.map((head) => toResourceChange(head, veil, late));
    const outputs = toOutputs(document.outputs, veil);
    const refreshOnly = isRefreshOnly(document, outputs.length > 0);
    let references;
    return {
        changes,
        outputs,
        deferred: document.deferred.map(({ head, reason }) => ({
            change: toResourceChange(head, veil, late),
            reason,
        })),
        invocations: toInvocations(document.invocations, document.deferredInvocations, veil),
        checks: toChecks(document.checks, veil, redact),
        get references() {
            references ??= readReferences(document, source);
            return references;
        },
        refreshOnly,
        drift: refreshOnly ? drifts : relevantDrift(drifts, changes, document.relevant),
        existing: document.existing,
        errored: document.errored,
        complete: document.complete,
    };
}
function readReferences({ configuration }, source) {
    if (configuration === undefined) {
        return [];
    }
    const { from, to } = configuration;
    return referencesOf(parseJson(new TextDecoder().decode(source.read(from, to - from))));
}
/** Several plans as one. */
function together(plans) {
    const existing = new Map();
    for (const [type, count] of plans.flatMap((plan) => [...plan.existing])) {
        existing.set(type, (existing.get(type) ?? 0) + count);
    }
    return {
        changes: plans.flatMap(({ changes }) => changes),
        outputs: plans.flatMap(({ outputs }) => outputs),
        deferred: plans.flatMap(({ deferred }) => deferred),
        invocations: plans.flatMap(({ invocations }) => invocations),
        checks: plans.flatMap(({ checks }) => checks),
        get references() {
            return plans.flatMap(({ references }) => references);
        },
        refreshOnly: plans.every(({ refreshOnly }) => refreshOnly),
        drift: plans.flatMap(({ drift }) => drift),
        existing,
        errored: plans.some(({ errored }) => errored),
        complete: plans.every(({ complete }) => complete),
    };
}

;// CONCATENATED MODULE: ./src/terraform/hcl.js
/**
 * Reads the structure of an HCL document: its blocks and attributes. Values are passed over, not understood.
 * Of a document with faults it reads what it can.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
function hcl_parseHcl(text) {
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    return new Scanner(text, mark).readBody();
}
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const SPACE = /[ \t\r]+/y;
const COMMENT = /(?:#|\/\/)[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;
const CLOSING = { '{': '}', '[': ']', '(': ')' };
class Scanner {
    position;
    text;
    constructor(text, position) {
        this.text = text;
        this.position = position;
    }
    /** Reads up to the end, or past the brace that closes the body. */
    readBody() {
        const attributes = new Map();
        const blocks = [];
        while (this.position < this.text.length) {
            const start = this.position;
            const name = this.take(IDENTIFIER);
            if (name === undefined) {
                if (this.text[this.position] === '}') {
                    this.position += 1;
                    break;
                }
                this.skipToken();
                continue;
            }
            this.skipBlanks();
            if (this.text[this.position] === '=') {
                this.position += 1;
                attributes.set(name, this.readValue());
            }
            else {
                const labels = this.readLabels();
                if (this.text[this.position] !== '{')
                    continue;
                this.position += 1;
                blocks.push({ type: name, labels, body: this.readBody(), start });
            }
        }
        return { attributes, blocks };
    }
    readLabels() {
        const labels = [];
        for (;;) {
            this.skipBlanks();
            const start = this.position;
            if (this.text[start] === '"') {
                this.skipString();
                labels.push(hcl_unquote(this.text.slice(start, this.position)) ?? '');
                continue;
            }
            const label = this.take(IDENTIFIER);
            if (label === undefined)
                return labels;
            labels.push(label);
        }
    }
    /** Reads a value: to the end of its line, or to the brace that closes a block of one line. */
    readValue() {
        let value = '';
        while (this.position < this.text.length) {
            const character = this.text[this.position];
            if (character === '\n' || character === '}')
                break;
            const start = this.position;
            const isComment = this.take(COMMENT) !== undefined;
            if (!isComment)
                this.skipToken();
            const token = this.text.slice(start, this.position);
            value += isComment ? ' ' : token;
            if (!isComment && token.startsWith('<<') && token.length > 2)
                break;
        }
        return value.trim();
    }
    /** Passes a string, a heredoc, a comment, a bracket with all that is in it, or a character. */
    skipToken() {
        const character = this.text[this.position] ?? '';
        if (character === '"')
            return this.skipString();
        if (this.take(COMMENT) !== undefined)
            return;
        const marker = this.match(HEREDOC)?.[1];
        if (marker !== undefined)
            return this.skipHeredoc(marker);
        this.position += 1;
        const closing = CLOSING[character];
        if (closing)
            this.skipPast(closing);
    }
    skipPast(closing) {
        while (this.position < this.text.length && this.text[this.position] !== closing)
            this.skipToken();
        this.position += 1;
    }
    /** A string ends with its line, should its quote be missing. */
    skipString() {
        this.position += 1;
        while (this.position < this.text.length) {
            const character = this.text[this.position];
            if (character === '\n')
                return;
            if (character === '\\') {
                this.position += 2;
            }
            else if (!this.skipTemplate()) {
                this.position += 1;
                if (character === '"')
                    return;
            }
        }
    }
    /** The marker may be indented, whichever way the heredoc began. */
    skipHeredoc(marker) {
        let lineStart = this.position;
        while (this.position < this.text.length) {
            if (this.skipTemplate())
                continue;
            const isLineEnd = this.text[this.position] === '\n';
            if (isLineEnd && this.text.slice(lineStart, this.position).trim() === marker)
                return;
            this.position += 1;
            if (isLineEnd)
                lineStart = this.position;
        }
    }
    /** Passes `${ … }`, `%{ … }`, and their escapes with a doubled first character. */
    skipTemplate() {
        const sign = this.text[this.position];
        if (sign !== '$' && sign !== '%')
            return false;
        if (this.text.startsWith(`${sign}${sign}{`, this.position)) {
            this.position += 3;
            return true;
        }
        if (this.text[this.position + 1] !== '{')
            return false;
        this.position += 2;
        this.skipPast('}');
        return true;
    }
    /** Passes spaces and comments, not line ends. */
    skipBlanks() {
        while (this.take(SPACE) !== undefined || this.take(COMMENT) !== undefined)
            ;
    }
    take(pattern) {
        return this.match(pattern)?.[0];
    }
    match(pattern) {
        pattern.lastIndex = this.position;
        const match = pattern.exec(this.text);
        if (match)
            this.position = pattern.lastIndex;
        return match ?? undefined;
    }
}
/** The content of a string literal; undefined when it is none, or has a template in it. */
function hcl_unquote(source) {
    const content = /^"((?:[^"\\]|\\.)*)"$/s.exec(source)?.[1];
    if (content === undefined || /(?<![$%])[$%]\{/.test(content))
        return undefined;
    return content.replace(ESCAPE, hcl_unescape).replace(/([$%])\1\{/g, '$1{');
}
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs;
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
function hcl_unescape(source, short, long, single) {
    if (single !== undefined)
        return ESCAPES[single] ?? source;
    const codePoint = Number.parseInt(short ?? long ?? '', 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : source;
}

;// CONCATENATED MODULE: ./src/terraform/lock-file.js


/** The name of the dependency lock file, in the root module. */
const lock_file_LOCK_FILE = '.terraform.lock.hcl';
/** https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses */
const ADDRESS = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[0-9A-Za-z][0-9A-Za-z_-]*){2}$/;
const VERSION = /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/;
/**
 * The packages that a dependency lock file selects for a platform. Their paths hold nothing but names; entries that
 * Terraform wouldn't write are left out.
 * @param platform - `linux_amd64`
 * @see https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
function lock_file_parseLockFile(text, platform) {
    return parseHcl(text).blocks.flatMap(({ type, labels, body }) => {
        const [address = ''] = labels;
        const version = unquote(body.attributes.get('version') ?? '') ?? '';
        if (type !== 'provider' || !ADDRESS.test(address) || !VERSION.test(version))
            return [];
        return [
            { path: `${address}/${version}/${platform}`, hashes: lock_file_stringsIn(body.attributes.get('hashes') ?? '') },
        ];
    });
}
/**
 * What a lock file lacks, and what it has in vain; undefined when that can't be told.
 * @param installed - the providers that are needed, as their packages tell: `registry.terraform.io/hashicorp/aws`
 */
function describeMisfit(text, installed) {
    const locked = parseHcl(text).blocks.flatMap(({ type, labels }) => (type === 'provider' ? labels : []));
    const missing = installed.filter((source) => !locked.includes(source));
    const idle = locked.filter((source) => !installed.includes(source));
    const list = (sources) => sources.map((source) => `\`${source}\``).join(', ');
    const parts = [
        ...(missing.length > 0 ? [`it lacks ${list(missing)}`] : []),
        ...(idle.length > 0 ? [`nothing needs its ${list(idle)}`] : []),
    ];
    return parts.length === 0 ? undefined : parts.join(', and ');
}
/**
 * The command that brings a lock file up to date for the platforms that most people and runners have.
 * @param directory - the root module's
 */
function lockCommand(directory) {
    return `${lock_file_terraformIn(directory)} providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64 # and commit ${lock_file_LOCK_FILE}`;
}
/** How a person starts Terraform for a root module. */
function lock_file_terraformIn(directory) {
    return directory === '.' ? 'terraform' : `terraform -chdir=${quote(directory)}`;
}
/** The strings of a list, without those in its comments. */
function lock_file_stringsIn(list) {
    const tokens = list.matchAll(/"([^"]*)"|(?:#|\/\/).*|\/\*[^]*?\*\//g);
    return [...tokens].flatMap(([, string]) => string ?? []);
}

;// CONCATENATED MODULE: ./src/terraform/init-fault.js


/** What `init` says of a lock file that it may not make fit. */
const LOCK_MISFIT = /^Provider dependency changes detected/;
/** What it warns of when the file knows no checksum of what was installed; nobody could tell then who made that. */
const LOCK_INCOMPLETE = /^Provider lock file not updated/;
/** Ours, and Go's words for ENOSPC, EDQUOT and EFBIG. */
const FULL_DISK = /the disk is full|no space left on device|disk quota exceeded|file too large/;
/** The first row that fits counts: the specific stand before the general. */
const KNOWN = [
    {
        pattern: FULL_DISK,
        mend: () => errors/* mendOfFullDisk */.m,
    },
    {
        pattern: /S3 bucket "([^"]+)" does not exist/,
        mend: (bucket) => `state-bucket: <a bucket that exists>\n# or create it: aws s3 mb s3://${bucket} --region <state-region>`,
    },
    {
        pattern: /requested bucket from "[^"]+", actual location "([^"]+)"/,
        mend: (region) => `state-region: ${region}`,
    },
    {
        pattern: /AuthorizationHeaderMalformed.*expecting '?([a-z0-9-]+)/,
        mend: (region) => `state-region: ${region}`,
    },
    {
        pattern: /Error acquiring the state lock[^]*(?:StatusCode: 403|AccessDenied)/,
        mend: () => 'allow the role s3:GetObject, s3:PutObject and s3:DeleteObject on <state-key>.tflock',
    },
    {
        pattern: /ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|No valid credential sources found/,
        mend: () => 'role-to-assume: <the ARN of a role that may read the state>',
    },
    {
        pattern: /in S3 bucket "([^"]+)"[^]*(?:StatusCode: 403|AccessDenied)/,
        mend: (bucket) => `allow the role s3:ListBucket on the bucket ${bucket}, and s3:GetObject, s3:PutObject and s3:DeleteObject on its objects`,
    },
    {
        pattern: /Missing region value|Invalid region value/,
        mend: () => 'aws-region: <the region, such as eu-west-1>',
    },
    {
        pattern: /The attribute "(bucket|key)" is required by the backend/,
        mend: (attribute) => `state-${attribute}: <the ${attribute} of the state>`,
    },
    {
        pattern: /The attribute "([^"]+)" is required by the backend/,
        mend: (attribute) => `backend-config: ${attribute}=<value>`,
    },
    {
        pattern: /The backend configuration argument "([^"]+)" given on the command line is not expected/,
        mend: (argument) => `take ${argument} out of backend-config`,
    },
    {
        pattern: /Failed to read file\s+The file "([^"]+)" could not be read/,
        mend: (file) => `backend-config: <a file that exists, or key=value> # not ${file}`,
    },
    {
        pattern: /Backend configuration changed|Backend initialization required/,
        mend: () => 'terraform init -reconfigure',
    },
    {
        pattern: /does not support Terraform version (\d[^\s]*\d)/,
        mend: (version) => `tool-version: <one that the root and its modules accept, not ${version}>`,
    },
    {
        // `providers lock` keeps to the version that is locked.
        pattern: /locked provider|Inconsistent dependency lock file/,
        mend: (directory) => `${lock_file_terraformIn(directory)} init -backend=false -upgrade\n${lockCommand(directory)}`,
    },
    {
        // `providers lock` adds what is missing, and leaves what nothing needs.
        pattern: LOCK_MISFIT,
        mend: (directory) => `${lock_file_terraformIn(directory)} init -backend=false\n${lockCommand(directory)}`,
    },
    {
        pattern: /doesn't match any of the (?:previously recorded )?checksums/,
        mend: (directory) => `# unless the package was tampered with, the lock file lacks this platform:\n${lockCommand(directory)}`,
    },
    {
        pattern: /no available releases match the given constraints ([^\n]+)/,
        mend: (constraint) => `correct the version in required_providers: no release matches ${constraint}`,
    },
    {
        pattern: /provider (?:registry )?(\S+) (?:was not found|does not have a provider named)/,
        mend: (provider) => `correct the source in required_providers: there is no ${provider}`,
    },
    {
        pattern: /could not read Username|Authentication failed|Permission denied \(publickey\)/,
        mend: () => 'run: git config --global url."https://x-access-token:${{ secrets.<TOKEN> }}@github.com/".insteadOf https://github.com/',
    },
    {
        pattern: /no such host|connection refused|Failed to connect|i\/o timeout|TLS handshake|request send failed/,
        mend: () => 'run it again, or let the runner reach the host that the error names',
    },
    {
        pattern: /Unreadable module directory|Module not found|Failed to download module/,
        mend: () => 'correct the source of the module that the error names',
    },
];
/**
 * Finds the first error that is known; an unknown one with a place in a file is a fault of the configuration.
 * @param directory - the root module's, for commands
 */
function init_fault_explainInitFailure(diagnostics, directory) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    for (const { summary, detail, range } of errors) {
        const mend = findMend(`${summary}\n${detail}`, directory);
        if (mend !== undefined)
            return { reason: 'init', mend };
        if (range)
            return { reason: 'validate', mend: undefined };
    }
    return { reason: 'init', mend: undefined };
}
/** What makes room, when that is what a command failed for want of. */
function init_fault_mendDisk(texts) {
    return texts.some((text) => FULL_DISK.test(text)) ? mendOfFullDisk : undefined;
}
function findMend(text, directory) {
    for (const { pattern, mend } of KNOWN) {
        const match = pattern.exec(text);
        if (match)
            return mend(...match.slice(1), directory);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/terraform/lock.js
/**
 * Finds who holds the state's lock in what Terraform reports. An error of the lock without these lines is none
 * that somebody holds: the backend refused or failed to write it. One that it couldn't release is its own.
 */
function lock_parseLock(diagnostics) {
    for (const diagnostic of diagnostics) {
        const { severity, detail } = diagnostic;
        const lock = severity === 'error' && !isOfRelease(diagnostic) ? readLock(detail) : undefined;
        if (lock !== undefined)
            return lock;
    }
    return undefined;
}
/** Whose lock it is that `force-unlock` was asked to free by an id that isn't its own. */
function readLock(text) {
    const [, info] = text.split(/^Lock Info:$/m);
    const id = info && readField(info, 'ID');
    if (!id)
        return undefined;
    return {
        id,
        path: readField(info, 'Path'),
        operation: readField(info, 'Operation'),
        who: readField(info, 'Who'),
        created: parseTime(readField(info, 'Created')),
    };
}
/** Who holds a lock, what for and since when, as a sentence in which names are inline code. */
function lock_describeLock(lock) {
    return `${nameHolder(lock)} has held the state’s lock${nameTime(lock, 'since')}${nameOperation(lock)}`;
}
/** Who held a lock that is free now, as `describeLock` names it. */
function describeFreedLock(lock) {
    return `${nameHolder(lock)} had held it${nameTime(lock, 'since')}${nameOperation(lock)}`;
}
/** As `describeLock`, of a lock that a run of this machine's took, and didn't free. */
function describeLeftLock(lock) {
    const consequence = operationOf(lock) === 'plan'
        ? 'A plan writes no state: to free the lock is harmless'
        : 'What was being done may be missing from the state: look, and then free the lock';
    return `This run left the state’s lock behind: ${nameHolder(lock)} took it${nameTime(lock, 'at')}${nameOperation(lock)}. ${consequence}`;
}
function nameHolder({ who }) {
    return who === '' ? 'somebody' : `\`${who.replaceAll('`', "'")}\``;
}
function nameTime({ created }, preposition) {
    return created === undefined
        ? ''
        : ` ${preposition} ${created.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function nameOperation(lock) {
    const operation = operationOf(lock);
    return operation === undefined ? '' : ` for ${operation === 'apply' ? 'an' : 'a'} ${operation}`;
}
/**
 * What a lock is held for; undefined for something rarer.
 * https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/backendrun/operation.go, `OperationType`
 */
function operationOf({ operation }) {
    return /^OperationType(Plan|Apply|Refresh)$/.exec(operation)?.[1]?.toLowerCase();
}
/**
 * Whether a lock can be one that a run of this machine's took. Terraform writes `<user>@<host name>`
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go, `NewLockInfo`), and
 * machines of one image may share their name: so its time must fit as well.
 */
function isOurs(lock, { operation, host, from, to }) {
    const { who, created } = lock;
    return (who.slice(who.lastIndexOf('@') + 1) === host &&
        operationOf(lock) === operation &&
        created !== undefined &&
        from <= created.getTime() &&
        created.getTime() <= to);
}
/**
 * The backends that compare the id before they free a lock, and say whose it is when it is another. `http` hands the
 * id to a server that may not look at it, and `pg`, `consul` and `local` free nothing of another process's.
 * https://github.com/hashicorp/terraform/tree/v1.11.4/internal/backend/remote-state, `Unlock` of each
 */
const comparing = new Set(['s3', 'azurerm', 'kubernetes']);
/** Whether a backend frees a lock only by its id. */
function comparesIds(backend) {
    return comparing.has(backend);
}
/** Whether `force-unlock` failed since there is no lock. */
function isNobodys(stderr) {
    return /NoSuchKey|"terraformlockid" was empty|state is already unlocked/.test(stderr);
}
/** Whether an id can be given as the input `lock-id`, and pasted into a shell: whoever can write a lock chooses it. */
function isPlainId(id) {
    return /^[0-9A-Za-z][\w.:/=+-]{0,199}$/.test(id);
}
/** Whether Terraform says that it couldn't free the lock that it held. */
function lock_isLockKept(diagnostics) {
    return diagnostics.some(isOfRelease);
}
function isOfRelease({ summary }) {
    return summary === 'Error releasing the state lock';
}
/** Whether the lock couldn't be written, though nobody holds it. */
function lock_isLockRefused(diagnostics) {
    return (!lock_parseLock(diagnostics) &&
        diagnostics.some(({ summary, detail }) => summary === 'Error acquiring the state lock' && /StatusCode: 403|AccessDenied/.test(detail)));
}
/**
 * Whether somebody freed the lock between the refusal and the question whose it was. Terraform's S3 backend waits for
 * a lock whose holder it can name alone: this one is an error at once, whatever `-lock-timeout` says
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go, `LockWithContext`).
 */
function isLockFreed(diagnostics) {
    return (!lock_parseLock(diagnostics) &&
        diagnostics.some(({ summary, detail }) => summary === 'Error acquiring the state lock' && /PreconditionFailed[^]*NoSuchKey/.test(detail)));
}
/**
 * Whether a saved plan wasn't applied since another run has changed the state after it was made
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_local.go, `localRunForPlanFile`).
 */
function isPlanStale(diagnostics) {
    return diagnostics.some(({ severity, summary }) => severity === 'error' && summary === 'Saved plan is stale');
}
function readField(info, name) {
    return new RegExp(`^ *${name}:[ \\t]*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}
/** Go's default layout: `2026-11-22 14:45:27.08406596 +0000 UTC`. */
function parseTime(text) {
    const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?\d* ([+-]\d\d)(\d\d)/.exec(text);
    if (!match)
        return undefined;
    const [, day, time, fraction = '', hours, minutes] = match;
    const date = new Date(`${day}T${time}${fraction}${hours}:${minutes}`);
    return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? undefined : date;
}

;// CONCATENATED MODULE: ./src/stack/role.js
/** The role that the inputs ask for; undefined when the environment's own credentials are to be used. */
function requestedRole(inputs, job) {
    const roleArn = inputs['role-to-assume'];
    const region = inputs['aws-region'];
    if (roleArn === undefined || region === undefined)
        return undefined;
    return {
        roleArn,
        region,
        sessionName: inputs['role-session-name'] ?? `planwright-${job.runId}`,
        durationSeconds: inputs['role-duration-seconds'],
        audience: inputs.audience ?? audienceOf(region),
    };
}
/**
 * Which audience STS expects in a region's partition.
 * China: https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html
 */
function audienceOf(region) {
    return partitionOf(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
/** The partition of a region: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    if (region.startsWith('us-gov-'))
        return 'aws-us-gov';
    const isolated = /^(?:us|eu)-(iso[a-z]?)-/.exec(region)?.[1];
    return isolated === undefined ? 'aws' : isolated === 'iso' ? 'aws-iso' : `aws-iso-${isolated.slice(3)}`;
}

;// CONCATENATED MODULE: ./src/terraform/environment.js
/** Where AWS's SDKs look for credentials. */
const OF_CREDENTIALS = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_SECURITY_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_ROLE_ARN',
    'AWS_ROLE_SESSION_NAME',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_*',
];
/**
 * What of the job's environment Terraform doesn't see. Everything else it sees: variables of providers, tokens
 * of registries, the CLI configuration, the plugin cache, proxies, endpoints.
 */
const DROPPED = [
    { names: ['INPUT_*'], why: "the action's inputs, the GitHub token among them" },
    { names: ['STATE_*'], why: 'what the action hands to its post step' },
    {
        names: ['ACTIONS_*'],
        why: 'tokens of the runtime and of the OIDC request, with which a provider could get any role that the job may assume',
    },
    {
        names: ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
        why: 'files by which a program gives commands to the runner',
    },
    { names: ['TF_CLI_ARGS', 'TF_CLI_ARGS_*'], why: 'would add arguments to ours' },
    { names: ['TF_WORKSPACE'], why: 'would override the workspace that is selected' },
    { names: ['TF_DATA_DIR', 'TF_INPUT', 'TF_IN_AUTOMATION'], why: 'decided here' },
    { names: ['TF_REATTACH_PROVIDERS'], why: 'would run providers that no lock file knows' },
    {
        names: ['TF_LOG', 'TF_LOG_*'],
        why: 'would bring secrets into the output',
        when: ({ job }) => !job['TF_LOG_PATH'],
    },
    {
        names: ['TF_CLI_CONFIG_FILE'],
        why: 'Terraform would warn of it in each command',
        when: ({ cliConfigMissing }) => cliConfigMissing,
    },
    {
        names: OF_CREDENTIALS,
        why: 'the assumed role alone counts',
        when: ({ credentials }) => credentials !== undefined,
    },
];
/** Decides, variable by variable, what Terraform sees. A plan and its apply must see the same. */
function childEnvironment(options) {
    const rows = DROPPED.filter(({ when }) => when?.(options) ?? true).flatMap(({ names }) => names);
    return { ...without(rows, options.job), ...setVariables(options) };
}
/** An environment of Terraform's with other credentials in place of those that it had. */
function withCredentials(environment, credentials) {
    return { ...without(OF_CREDENTIALS, environment), ...credentialVariables(credentials) };
}
function credentialVariables(credentials) {
    return {
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_SESSION_TOKEN: credentials.sessionToken,
    };
}
function without(rows, environment) {
    const kept = Object.entries(environment).filter(([name]) => !rows.some((row) => covers(row, name)));
    return Object.fromEntries(kept);
}
function covers(row, name) {
    return row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : name === row;
}
/**
 * Lets Terraform and its providers, which are Go programs, collect garbage more rarely: a plan takes an eighth less
 * processor time. From half of the machine's memory on they collect as often as they need to stay below it.
 * @see https://go.dev/doc/gc-guide#Memory_limit
 */
function tuneCollector({ job, memory }) {
    if (job['GOGC'] !== undefined || job['GOMEMLIMIT'] !== undefined)
        return {};
    return { GOGC: '400', GOMEMLIMIT: String(Math.floor(memory / 2)) };
}
function setVariables(options) {
    const { credentials, region, variables, dataDirectory } = options;
    const given = Object.entries(variables).flatMap(([name, value]) => value === undefined ? [] : [[`TF_VAR_${name}`, value]]);
    return {
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        TF_DATA_DIR: dataDirectory,
        CHECKPOINT_DISABLE: '1',
        ...tuneCollector(options),
        ...(credentials && credentialVariables(credentials)),
        ...(region && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
        ...Object.fromEntries(given),
    };
}

;// CONCATENATED MODULE: ./src/commands/credentials.js




/**
 * Assumes the role that the inputs name, with a token that is issued for it.
 * @returns undefined where the environment's own credentials are to be used
 * @throws CredentialsError when they can't be had, or are of an account that isn't allowed
 */
async function obtainCredentials({ world, inputs, }) {
    const role = requestedRole(inputs, world.runner.job);
    const credentials = role === undefined ? undefined : await world.cloud.assumeRole(role);
    const allowed = inputs['allowed-account-ids'];
    if (allowed.length > 0) {
        const account = credentials?.accountId ?? (await world.cloud.accountOf(undefined, inputs['aws-region'] ?? 'us-east-1'));
        if (!allowed.includes(account)) {
            throw new errors/* CredentialsError */.lE(`the credentials are of the account ${account}, which isn’t allowed here`, {
                mend: `allowed-account-ids: |\n  ${allowed.join('\n  ')}`,
            });
        }
    }
    if (role !== undefined)
        world.runner.info(`Assumed ${role.roleArn} as ${role.sessionName}`);
    return credentials;
}
/** What of credentials must not be seen. */
function secretsOf(credentials) {
    return credentials === undefined
        ? []
        : [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken];
}
/**
 * Assumes the role afresh, so that what is started next has the whole of a session before it; without a role nothing
 * is asked. All else that Terraform sees stays as it was.
 * @throws CredentialsError
 */
async function renewCredentials(bench) {
    const { inputs, world } = bench;
    if (requestedRole(inputs, world.runner.job) === undefined)
        return bench;
    const credentials = await obtainCredentials(bench);
    if (credentials === undefined)
        return bench;
    const secrets = secretsOf(credentials);
    for (const secret of secrets)
        world.runner.mask(secret);
    return {
        ...bench,
        environment: withCredentials(bench.environment, credentials),
        secrets: [...bench.secrets, ...secrets],
    };
}
/** A redactor that takes out, besides what another does, the secrets that a bench knows. */
function hideToo(redact, { secrets }) {
    const hide = makeRedactor(secrets);
    return (text) => hide(redact(text));
}

;// CONCATENATED MODULE: ./src/commands/lock.js







/**
 * Finds out who holds the state's lock, and leaves it alone: Terraform is told to free one that doesn't exist, and
 * says which one does.
 * @throws CancelledError
 */
async function askHolder(bench, signal) {
    const type = typeOf(bench.backend);
    if (!comparesIds(type))
        return { kind: 'unknown', why: `a \`${type}\` backend doesn’t tell` };
    const answer = await freeLock(bench, (0,external_node_crypto_.randomUUID)(), signal);
    return answer.kind === 'freed' ? { kind: 'free' } : answer;
}
/**
 * Frees the state's lock, if it has this id.
 * @throws CancelledError
 */
async function freeLock(bench, id, signal) {
    const { code, stderr } = await bench.world.processes.run({
        title: 'terraform force-unlock',
        program: bench.tool.program,
        args: forceUnlockArgs(id),
        directory: bench.stack.root,
        environment: bench.environment,
        ...(signal && { signal }),
    });
    if (code === 0)
        return { kind: 'freed' };
    const said = redactor_makeRedactor(bench.secrets)(stderr.trim());
    const lock = readLock(said);
    if (lock !== undefined)
        return { kind: 'held', lock };
    return isNobodys(said)
        ? { kind: 'free' }
        : { kind: 'unknown', why: `\`terraform force-unlock\` ended with exit code ${code}: ${said}` };
}
/** An error for a lock that somebody holds. */
function lockErrorOf(where, lock, message) {
    return new LockError(lock, message, { mend: unlockLines(where, lock) });
}
/** The same for a lock that a run has waited for. */
function lock_heldError(where, lock) {
    return lockErrorOf(where, lock, `${describeLock(lock)}; if that is over, free it`);
}
/**
 * What frees a lock: the lines of a dispatch, and the command for who has the root, which of the bundled service
 * nobody has.
 * @returns undefined for an id that nobody should paste anywhere
 */
function unlockLines({ stack, backend }, { id }) {
    if (!isPlainId(id))
        return undefined;
    const dispatch = comparesIds(typeOf(backend)) ? ['command: unlock', `lock-id: ${id}`] : [];
    const command = stack.identity.kind === 'root'
        ? [`terraform -chdir=${quote(stack_placeOf(stack))} force-unlock ${quote(id)}`]
        : [];
    const or = dispatch.length > 0 && command.length > 0 ? ['# or, in the initialised root:'] : [];
    return [...dispatch, ...or, ...command].join('\n') || undefined;
}
/** The backend's type as the root names it; a root without any has a `local` one. */
function typeOf(backend) {
    if (backend.kind === 's3')
        return 's3';
    return (backend.kind === 'own' ? backend.type : undefined) ?? 'local';
}

;// CONCATENATED MODULE: ./src/terraform/cli-config.js

/**
 * Finds out whether the user has a plugin cache of their own. Of the CLI configurations the first that is there counts.
 * @param environment - Terraform's
 * @param read - reads a file by its absolute path; undefined when there is none
 * @returns what names it: a variable, or the path of the CLI configuration
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
 */
async function cli_config_findPluginCache(environment, read) {
    if (environment['TF_PLUGIN_CACHE_DIR'])
        return 'TF_PLUGIN_CACHE_DIR';
    for (const path of [
        environment['TF_CLI_CONFIG_FILE'],
        environment['TERRAFORM_CONFIG'],
        `${environment['HOME'] ?? ''}/.terraformrc`,
    ]) {
        const text = path?.startsWith('/') ? await read(path) : undefined;
        if (text !== undefined)
            return parseHcl(text).attributes.has('plugin_cache_dir') ? path : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/terraform/release.js


/** Where HashiCorp publishes; `tool-mirror` stands for it. */
const releasesUrl = 'https://releases.hashicorp.com';
/** The id of the key by which HashiCorp names its signatures: the end of its fingerprint. */
const KEY_ID = '72D7468F';
/** Node's names, and those of releases. Windows isn't served. */
const SYSTEMS = { linux: 'linux', darwin: 'darwin' };
const ARCHITECTURES = {
    x64: 'amd64',
    arm64: 'arm64',
    ia32: '386',
    arm: 'arm',
};
/**
 * What releases call a machine: `linux_amd64`.
 * @throws InstallError when there are none for it
 */
function release_platformOf({ system, architecture }) {
    const [os, arch] = [SYSTEMS[system], ARCHITECTURES[architecture]];
    if (os === undefined || arch === undefined) {
        throw new InstallError(`there is no release of Terraform for ${system} on ${architecture}`, {
            mend: 'runs-on: ubuntu-latest',
        });
    }
    return `${os}_${arch}`;
}
/** Where the list of all releases is. */
function indexUrl(mirror) {
    return `${productUrl(mirror)}/index.json`;
}
/**
 * The versions that an index names, prereleases included, in no order. What else it says counts for nothing.
 * @throws Error when it is no index
 */
function parseIndex(text) {
    const versions = parseObject(text)?.['versions'];
    if (!isObject(versions))
        throw new Error('it has no `versions`');
    return Object.values(versions)
        .map((release) => (isObject(release) ? release['version'] : undefined))
        .filter((version) => typeof version === 'string')
        .filter((version) => release_VERSION.test(version));
}
/** Also what may become a part of a path and of a URL. */
const release_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
/** The files of a release for a platform. */
function releaseOf(version, platform, mirror) {
    const file = (name) => ({ name, url: `${productUrl(mirror)}/${version}/${name}` });
    const sums = `terraform_${version}_SHA256SUMS`;
    return {
        version,
        platform,
        sums: file(sums),
        signature: file(`${sums}.${KEY_ID}.sig`),
        zip: file(`terraform_${version}_${platform}.zip`),
    };
}
function productUrl(mirror = releasesUrl) {
    return `${mirror.replace(/\/+$/, '')}/terraform`;
}

;// CONCATENATED MODULE: ./src/commands/provider-cache.js





/** What the post step keeps, and under which key. */
const STATE = 'providers';
/** What Terraform keeps of a stack during a run: `TF_DATA_DIR`. */
function dataFolderOf({ folder }) {
    return `${folder}/data`;
}
/** Where Terraform looks for the providers of a stack, and puts them. */
function providersOf(stack) {
    return `${dataFolderOf(stack)}/providers`;
}
/** The sources of the providers that lie in a stack's data folder: `registry.terraform.io/hashicorp/aws`. */
async function listInstalled({ files }, stack) {
    const below = async (path) => ((await files.list(`${providersOf(stack)}/${path}`)) ?? []).map((name) => `${path}/${name}`);
    const hosts = (await files.list(providersOf(stack))) ?? [];
    const namespaces = (await Promise.all(hosts.map(below))).flat();
    return (await Promise.all(namespaces.map(below))).flat();
}
/** Decides whether the providers of a root are kept. A root that isn't where it should be is another's fault. */
async function decideKeeping(world, { inputs, identity }, { stack, faults }) {
    const wanted = inputs['provider-cache'];
    const off = { keeping: undefined, faults: [] };
    if (wanted === false || faults.some(({ input }) => input === 'directory'))
        return off;
    const directory = directoryOf(identity);
    const root = directory === undefined ? `${world.actionFolder}/terraform/main` : stack.root;
    const lockFile = await world.files.read(`${root}/${LOCK_FILE}`);
    const platform = platformOf(world.tools.machine);
    if (lockFile === undefined) {
        return wanted === undefined || directory === undefined
            ? off
            : { keeping: undefined, faults: [faultOfMissing(directory, platform)] };
    }
    const theirs = await findPluginCache(world.runner.environment, (path) => world.files.read(path));
    if (theirs !== undefined) {
        world.runner.info(`Providers stay in the plugin cache that ${theirs} names: the action keeps none`);
        return off;
    }
    const digest = createHash('sha256').update(lockFile).digest('hex');
    const entry = { key: `planwright-providers-${platform}-${digest}`, folder: providersOf(stack) };
    return { keeping: { entry, packages: parseLockFile(lockFile, platform) }, faults: [] };
}
function faultOfMissing(directory, platform) {
    const command = `${terraformIn(directory)} providers lock -platform=${platform}`;
    return {
        input: 'provider-cache',
        message: `needs a \`${LOCK_FILE}\` in \`${directory}\`, by which what is kept is known again: commit the one that \`${command}\` makes`,
    };
}
/** Begins to put kept providers where Terraform finds them; disposing of it ends it. */
function beginRestoring(world, keeping) {
    const controller = new AbortController();
    const done = keeping === undefined ? Promise.resolve(false) : restore(world, keeping, controller.signal);
    // It is awaited later: another failure before that must not leave it unhandled.
    done.catch(() => undefined);
    return {
        done,
        [Symbol.dispose]: () => controller.abort(),
    };
}
async function restore({ files, providerCache, runner }, { entry, packages }, abandoned) {
    // An earlier step of the job was here, with the same stack.
    if ((await files.list(entry.folder)) !== undefined)
        return true;
    const signal = AbortSignal.any([abandoned, runner.cancelled]);
    const restored = await providerCache.restore(entry, packages, signal);
    if (signal.aborted)
        return false;
    switch (restored.kind) {
        case 'missed':
            return true;
        case 'restored':
            for (const path of restored.packages)
                runner.info(`Restored ${path} from the cache`);
            for (const path of restored.altered) {
                runner.info(`${path} in the cache isn’t what ${LOCK_FILE} says, and isn’t used: gh cache delete ${entry.key}`);
            }
            return false;
        default:
            explain(runner, 'Providers aren’t restored from the cache', restored);
            return false;
    }
}
/**
 * Has the post step keep what `init` has installed, unless the job is cancelled before that. Providers of which the
 * lock file has no checksum yet can't be known again.
 */
function handOver({ runner }, { entry }, lockIsWhole) {
    if (!lockIsWhole) {
        runner.info(`Providers aren’t kept in the cache: ${LOCK_FILE} lacks checksums of them`);
        return;
    }
    if (runner.cancelled.aborted)
        return;
    runner.saveState(STATE, entry.key);
    runner.cancelled.addEventListener('abort', () => runner.saveState(STATE, ''), { once: true });
}
/** In the post step: keeps the providers that `handOver` has named. */
async function keepProviders({ providerCache, runner }, stack) {
    const key = runner.environment[`STATE_${STATE}`];
    if (key === undefined || key === '')
        return;
    const saved = await providerCache.save({ key, folder: providersOf(stack) });
    if (saved.kind === 'saved')
        runner.info(`Providers are kept in the cache as ${key}`);
    else if (saved.kind !== 'nothing')
        explain(runner, 'Providers aren’t kept in the cache', saved);
}
/** A runner without a cache isn't worth a word. */
function explain(runner, what, failure) {
    if (failure.kind === 'failed')
        runner.info(`${what}: ${failure.why}`);
}

;// CONCATENATED MODULE: ./src/commands/environment.js


/** All that Terraform sees in a run. */
async function environmentOf(world, order, stack, credentials) {
    const job = world.runner.environment;
    const cliConfig = job['TF_CLI_CONFIG_FILE'];
    return childEnvironment({
        job,
        dataDirectory: dataFolderOf(stack),
        cliConfigMissing: cliConfig !== undefined && (await world.files.resolve(cliConfig)) === undefined,
        credentials,
        region: order.inputs['aws-region'],
        memory: world.tools.machine.memory,
        variables: variablesOf(world, order),
    });
}
/** What the action itself tells a root: its stage and, of the bundled service, whose it is. */
function variablesOf({ runner }, { inputs, identity }) {
    const { environment } = inputs;
    if (identity.kind === 'root')
        return { environment };
    return { environment, service: identity.service, repository: runner.job.repository };
}

// EXTERNAL MODULE: ../../../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(130);
;// CONCATENATED MODULE: ./src/stack/variables.js

/**
 * Names that the root doesn't declare. Terraform would only warn, or say nothing, and a misspelt
 * variable would be applied with its default.
 */
function variables_findUndeclared(given, declared) {
    const known = new Set(declared);
    return given.flatMap(({ input, file, names }) => {
        const unknown = names.filter((name) => !known.has(name));
        if (unknown.length === 0)
            return [];
        const where = file === undefined ? '' : `, set in ${file}`;
        const list = unknown.map((name) => `\`${name}\`${suggest(name, declared)}`).join(', ');
        return [{ input, message: `the root doesn’t declare ${list}${where}` }];
    });
}
/** What was meant: the nearest declared name, when it is near enough to be a slip. */
function suggest(name, declared) {
    if (declared.length === 0)
        return '';
    const nearest = closest(name, [...declared]);
    return distance(name, nearest) <= 2 ? ` (it has \`${nearest}\`)` : '';
}

;// CONCATENATED MODULE: ./src/terraform/configuration.js


const EMPTY = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };
/**
 * Reads the files of a root module, by their names in it. Others than `.tf` and `.tf.json` are left out; override
 * files come last and override. Of files with faults it reads what it can: Terraform reports the faults.
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
function configuration_scanConfiguration(files) {
    const names = [...files.keys()].filter(isConfigurationFile).sort();
    const scan = (name) => scanFile(name, files.get(name) ?? '');
    const primary = names.filter((name) => !isOverride(name)).map(scan);
    return names.filter(isOverride).map(scan).reduce(override, primary.reduce(append, EMPTY));
}
/** The names of the variables that a `.tfvars` file sets, or, with `json`, a `.tfvars.json` file. */
function configuration_scanVarNames(text, { json }) {
    return json ? Object.keys(parseObject(text) ?? {}) : [...parseHcl(text).attributes.keys()];
}
/** Whether a file is one of a module's, by its name. As Terraform does, files of editors are ignored. */
function isConfigurationFile(name) {
    return /\.tf(\.json)?$/.test(name) && !name.startsWith('.') && !name.startsWith('#');
}
function isOverride(name) {
    return /^(.*_)?override\.tf(\.json)?$/.test(name);
}
function append(configuration, fragment) {
    return {
        variables: [...configuration.variables, ...fragment.variables.map(toVariable)],
        backend: configuration.backend ?? fragment.backend,
        hasCloud: configuration.hasCloud || fragment.hasCloud,
        requiredVersions: [...configuration.requiredVersions, ...fragment.requiredVersions],
    };
}
function override(configuration, fragment) {
    const overriding = new Map(fragment.variables.map((declaration) => [declaration.name, declaration]));
    const setsPlace = fragment.backend !== undefined || fragment.hasCloud;
    return {
        variables: configuration.variables.map((variable) => {
            const declaration = overriding.get(variable.name);
            return {
                name: variable.name,
                sensitive: declaration?.sensitive ?? variable.sensitive,
                hasDefault: variable.hasDefault || (declaration?.hasDefault ?? false),
            };
        }),
        backend: setsPlace ? fragment.backend : configuration.backend,
        hasCloud: setsPlace ? fragment.hasCloud : configuration.hasCloud,
        requiredVersions: fragment.requiredVersions.length > 0 ? fragment.requiredVersions : configuration.requiredVersions,
    };
}
function toVariable({ name, sensitive, hasDefault }) {
    return { name, sensitive: sensitive ?? false, hasDefault };
}
function scanFile(name, text) {
    return name.endsWith('.json') ? scanJson(parseObject(text) ?? {}) : scanHcl(parseHcl(text));
}
function scanHcl(file) {
    const settings = blocksOf(file, 'terraform').map(({ body }) => body);
    return {
        variables: blocksOf(file, 'variable').flatMap(({ labels: [name], body: { attributes } }) => name === undefined
            ? []
            : [
                {
                    name,
                    sensitive: attributes.has('sensitive') ? attributes.get('sensitive') === 'true' : undefined,
                    hasDefault: attributes.has('default'),
                },
            ]),
        backend: settings.flatMap((body) => blocksOf(body, 'backend'))[0]?.labels[0],
        hasCloud: settings.some((body) => blocksOf(body, 'cloud').length > 0),
        requiredVersions: settings.flatMap(({ attributes }) => {
            const version = unquote(attributes.get('required_version') ?? '');
            return version === undefined ? [] : [version];
        }),
    };
}
function blocksOf({ blocks }, type) {
    return blocks.filter((block) => block.type === type);
}
function scanJson(file) {
    const settings = objectsOf(file['terraform']);
    return {
        variables: objectsOf(file['variable']).flatMap((variables) => Object.entries(variables).flatMap(([name, bodies]) => objectsOf(bodies).map((body) => ({
            name,
            sensitive: 'sensitive' in body ? body['sensitive'] === true : undefined,
            hasDefault: 'default' in body,
        })))),
        backend: settings.flatMap((body) => objectsOf(body['backend'])).flatMap((types) => Object.keys(types))[0],
        hasCloud: settings.some((body) => 'cloud' in body),
        requiredVersions: settings
            .map((body) => body['required_version'])
            .filter((version) => typeof version === 'string'),
    };
}
/** In the JSON syntax blocks are an object, or a list of them. */
function objectsOf(value) {
    return (Array.isArray(value) ? value : [value]).filter(isObject);
}

;// CONCATENATED MODULE: ./src/commands/bundle.js

/**
 * The bundled service is deployed from a copy in the stack's folder: nothing is written into the action's own folder,
 * and every path that Terraform sees is relative, and so the same on every machine.
 *
 *     bundle/main      the root module
 *     bundle/modules
 *     bundle/files     schemas, dashboards
 *     bundle/packages  producer.zip, consumer.zip
 */
const functions = (/* unused pure expression or super */ null && (['producer', 'consumer']));
/** What a user's own `files` folder can replace, each by itself, and the file without which it is of no use. */
const parts = [
    { part: 'functions/producer', needs: undefined },
    { part: 'functions/consumer', needs: undefined },
    { part: 'schemas', needs: 'body.json' },
    { part: 'dashboards', needs: 'service.json.tftpl' },
];
/** Where the bundled root is once it has been copied. */
function bundledRoot(folder) {
    return `${folder}/bundle/main`;
}
/** What is wrong with the input `files`. */
async function bundle_faultsOfFiles({ files, runner }, { inputs }) {
    const given = inputs.files;
    if (given === undefined)
        return [];
    const { workspace } = runner.job;
    const [real, top] = await Promise.all([files.resolve(`${workspace}/${given}`), files.resolve(workspace)]);
    const fault = (message) => ({ input: 'files', message });
    if (real === undefined)
        return [fault(`\`${given}\` isn’t there; it must be a folder of the workspace`)];
    if (real !== top && !real.startsWith(`${top}/`))
        return [fault(`\`${given}\` lies outside the workspace`)];
    const found = await Promise.all(parts.map(async (each) => ({ ...each, names: await files.list(`${real}/${each.part}`) })));
    const there = found.flatMap(({ names, ...each }) => (names === undefined ? [] : [{ ...each, names }]));
    if (there.length === 0) {
        const all = parts.map(({ part }) => `\`${part}\``).join(', ');
        return [fault(`\`${given}\` holds none of ${all}`)];
    }
    return there.flatMap(({ part, needs, names }) => {
        if (names.length === 0)
            return [fault(`\`${given}/${part}\` is empty`)];
        return needs === undefined || names.includes(needs)
            ? []
            : [fault(`\`${given}/${part}\` has no \`${needs}\``)];
    });
}
/** Copies the bundled service into the stack's folder, with what a user's own `files` replace. */
async function layOutBundle(world, { inputs }, { folder }) {
    const { files, actionFolder } = world;
    const bundle = `${folder}/bundle`;
    // All but `main`, which may hold a state that couldn't be saved.
    await Promise.all(['modules', 'files', 'packages'].map((name) => files.remove(`${bundle}/${name}`)));
    await Promise.all([
        copyShipped(world, `${actionFolder}/terraform/main`, `${bundle}/main`),
        copyShipped(world, `${actionFolder}/terraform/modules`, `${bundle}/modules`),
        ...['schemas', 'dashboards'].map(async (part) => copyShipped(world, await bundle_sourceOf(world, inputs, part, `files/${part}`), `${bundle}/files/${part}`)),
    ]);
}
/** Packs the functions of the bundled service, of which `init` needs nothing. */
async function packFunctions(world, { inputs }, { folder }) {
    await Promise.all(functions.map(async (name) => {
        const source = await bundle_sourceOf(world, inputs, `functions/${name}`, `dist/functions/${name}`);
        await world.files.writeBytes(`${folder}/bundle/packages/${name}.zip`, await pack(world, source));
    }));
}
/** Where a part comes from: the user's own files where they have it. */
async function bundle_sourceOf({ files, actionFolder, runner }, inputs, part, bundled) {
    const own = `${runner.job.workspace}/${inputs.files}/${part}`;
    const isOwn = inputs.files !== undefined && (await files.list(own)) !== undefined;
    return isOwn ? own : `${actionFolder}/${bundled}`;
}
async function copyShipped(world, from, to) {
    const files = await readShipped(world, from);
    await Promise.all(files.map(({ path, bytes }) => world.files.writeBytes(`${to}/${path}`, bytes)));
}
async function pack(world, folder) {
    // What zips makes tables when it is loaded, which no other job waits for.
    const { packFunction } = await Promise.all(/* import() */[__nccwpck_require__.e(760), __nccwpck_require__.e(125)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8125));
    return packFunction(await readShipped(world, folder));
}
/** The files of a folder, without tests and what tools left behind. */
async function readShipped({ files }, folder) {
    const shipped = (await files.listTree(folder)).filter(({ path }) => isShipped(path));
    return Promise.all(shipped.map(async (file) => ({ ...file, bytes: await files.readBytes(`${folder}/${file.path}`) })));
}

;// CONCATENATED MODULE: ./src/terraform/texts.js


// A shorter number is a port, a count or a size, and occurs in every other place too.
const texts_SHORTEST_NUMBER = 6;
/** Every string and every long number in a value. */
function texts_textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number')
        return longNumber(String(value));
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts_textsIn) : [];
}
/**
 * Every string and every long number in the source of an expression, which isn't understood otherwise; keys of
 * objects aren't among them. JSON is such a source too.
 */
function texts_textsInSource(source) {
    const heredocs = [...source.matchAll(texts_HEREDOC)].map(({ groups }) => groups?.['content'] ?? '');
    const rest = source.replace(texts_HEREDOC, '');
    const strings = [...rest.matchAll(STRING)].flatMap(({ groups }) => groups?.['sign'] === undefined ? (unquote(groups?.['literal'] ?? '') ?? []) : []);
    const numbers = rest.replace(STRING, '').match(/\d+(?:\.\d+)?/g) ?? [];
    return [...heredocs, ...strings, ...numbers.flatMap(longNumber)];
}
/** What the values in a var file are made of, by the names of the variables. */
function texts_textsInVarFile(text, { json }) {
    const values = json
        ? Object.entries(parseObject(text) ?? {}).map(([name, value]) => [name, texts_textsIn(value)])
        : [...parseHcl(text).attributes].map(([name, source]) => [name, texts_textsInSource(source)]);
    return new Map(values);
}
/** What the defaults of variables in a configuration file are made of, by the names of the variables. */
function texts_textsInDefaults(text, { json }) {
    if (json) {
        const declared = parseObject(text)?.['variable'];
        const bodies = isObject(declared) ? Object.entries(declared) : [];
        return new Map(bodies.map(([name, body]) => [name, texts_textsIn(isObject(body) ? body['default'] : undefined)]));
    }
    const variables = parseHcl(text).blocks.filter(({ type }) => type === 'variable');
    return new Map(variables.map(({ labels: [name = ''], body }) => [
        name,
        texts_textsInSource(body.attributes.get('default') ?? ''),
    ]));
}
function longNumber(digits) {
    return digits.length < texts_SHORTEST_NUMBER ? [] : [digits];
}
const texts_HEREDOC = /<<-?(?<marker>[\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n(?<content>.*?)\n?^[ \t]*\k<marker>[ \t\r]*$/gmsu;
/** A string; a sign behind it makes it the key of an object. */
const STRING = /(?<literal>"(?:[^"\\\n]|\\.)*")(?<sign>\s*(?:=(?!=)|:))?/g;

;// CONCATENATED MODULE: ./src/commands/sensitive.js

/** What the values of variables which the root declares sensitive are made of, wherever they were given. */
function sensitiveValues(world, order, configuration, texts) {
    return configuration.variables
        .filter(({ sensitive }) => sensitive)
        .flatMap(({ name }) => [
        ...textsInVariable(world.runner.environment[`TF_VAR_${name}`] ?? ''),
        ...textsIn(order.inputs.variables?.[name]),
        ...(texts.get(name) ?? []),
    ])
        .filter((value) => value.length >= shortestSecret);
}
/** Anything shorter occurs everywhere: to scrub it would make every report unreadable. */
const shortestSecret = 4;
/** A string stands in the environment as it is, anything else as an expression. */
function textsInVariable(text) {
    return /^\s*[[{]/.test(text) ? [text, ...textsInSource(text)] : [text];
}
/** https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files */
const readByItself = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;
/** What the values in files are made of, by variable: of defaults, and of every var file that Terraform reads. */
async function sensitive_readTexts({ files }, root, sources, varFiles) {
    const names = ((await files.list(root)) ?? []).filter((name) => readByItself.test(name));
    const paths = [...names, ...varFiles].map((file) => [
        file,
        file.startsWith('/') ? file : `${root}/${file}`,
    ]);
    const read = await Promise.all(paths.map(async ([file = '', path = '']) => textsInVarFile((await files.read(path)) ?? '', { json: file.endsWith('.json') })));
    const defaults = [...sources].map(([file, text]) => textsInDefaults(text, { json: file.endsWith('.json') }));
    const entries = [...defaults, ...read].flatMap((texts) => [...texts]);
    return new Map([...Map.groupBy(entries, ([name]) => name)].map(([name, all]) => [
        name,
        all.flatMap(([, texts]) => texts),
    ]));
}

;// CONCATENATED MODULE: ./src/commands/locate.js






/** The stack of an order: its root, and its folder below `RUNNER_TEMP`. */
function placeStack({ identity, stackName }, { workspace, temp }) {
    const folder = `${temp}/planwright/${folderName(identity)}`;
    const directory = stack_directoryOf(identity);
    const root = directory === undefined
        ? bundledRoot(folder)
        : directory === '.'
            ? workspace
            : `${workspace}/${directory}`;
    return { identity, name: stackName, root, folder };
}
/**
 * Looks at the root module, and finds what is wrong with inputs that name something in it.
 * @throws TerraformError when a `.tf.json` file isn't JSON
 */
async function locate(world, order) {
    const { files, runner } = world;
    const stack = placeStack(order, runner.job);
    const directory = directoryOf(order.identity);
    const misplaced = directory === undefined ? undefined : await misplacement(world, directory, stack.root);
    if (misplaced !== undefined) {
        const none = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };
        const faults = [{ input: 'directory', message: misplaced }];
        return { stack, configuration: none, versionFile: undefined, varFiles: [], texts: new Map(), faults };
    }
    // What comes with the action is read where it is, and copied once everything is known to be right.
    const root = directory === undefined ? `${world.actionFolder}/terraform/main` : stack.root;
    const sources = await readConfiguration(world, root);
    const configuration = scan(sources);
    const deploys = order.intent.command !== 'check';
    const given = deploys ? await readVarFiles(world, order, root) : { faults: [], variables: [], paths: [] };
    return {
        stack,
        configuration,
        versionFile: (await files.read(`${root}/.terraform-version`)) ??
            (await files.read(`${runner.job.workspace}/.terraform-version`)),
        varFiles: given.paths,
        texts: await readTexts(world, root, sources, given.paths),
        faults: [
            ...given.faults,
            ...(directory === undefined ? await faultsOfFiles(world, order) : []),
            ...findUndeclared([
                ...given.variables,
                { input: 'variables', names: deploys ? Object.keys(order.inputs.variables ?? {}) : [] },
            ], configuration.variables.map(({ name }) => name)),
        ],
    };
}
async function misplacement({ files, runner }, directory, root) {
    const outside = `\`${directory}\` lies outside the workspace; it must be relative to it, such as \`infra\``;
    if (directory.startsWith('/') || directory.split('/').includes('..'))
        return outside;
    const [real, workspace] = await Promise.all([files.resolve(root), files.resolve(runner.job.workspace)]);
    if (real === undefined)
        return `\`${directory}\` isn’t there; does \`actions/checkout\` run before this step?`;
    if (real !== workspace && !real.startsWith(`${workspace}/`))
        return outside;
    const names = await files.list(root);
    if (names === undefined)
        return `\`${directory}\` is no folder`;
    return names.some(isConfiguration) ? undefined : `\`${directory}\` holds no \`.tf\` file`;
}
function isConfiguration(name) {
    return /^[^.].*\.tf(\.json)?$/.test(name);
}
async function readConfiguration({ files }, root) {
    const names = ((await files.list(root)) ?? []).filter(isConfiguration);
    const texts = await Promise.all(names.map(async (name) => [name, (await files.read(`${root}/${name}`)) ?? '']));
    return new Map(texts);
}
function scan(texts) {
    try {
        return scanConfiguration(texts);
    }
    catch (cause) {
        throw new TerraformError('validate', `the configuration can’t be read: ${String(cause)}`, [], { cause });
    }
}
/** The stage's own var file where there is one, then those of `var-files`: of the service they lie in the workspace. */
async function readVarFiles({ files, runner }, { inputs, identity }, root) {
    const { environment } = inputs;
    const isService = identity.kind === 'service';
    const candidates = [
        ...(environment === undefined
            ? []
            : [`environments/${environment}.tfvars`, `environments/${environment}.tfvars.json`].map((file) => ({
                input: 'environment',
                file,
                path: file,
            }))),
        ...inputs['var-files'].map((file) => ({
            input: 'var-files',
            file,
            path: isService && !file.startsWith('/') ? `${runner.job.workspace}/${file}` : file,
        })),
    ];
    const faults = [];
    const variables = [];
    const paths = [];
    for (const { input, file, path } of candidates) {
        const text = await files.read(path.startsWith('/') ? path : `${root}/${path}`);
        if (text !== undefined) {
            paths.push(path);
            variables.push({
                input,
                file: `\`${file}\``,
                names: scanVarNames(text, { json: file.endsWith('.json') }),
            });
        }
        else if (input === 'var-files') {
            const where = isService ? 'the workspace' : `\`${identity.directory}\``;
            faults.push({ input, message: `\`${file}\` isn’t there; it must be relative to ${where}` });
        }
    }
    return { faults, variables, paths };
}

;// CONCATENATED MODULE: ./src/commands/reopening.js




/** The name in the action's state under which a run's Terraform is kept. */
const REMEMBERED = 'terraform';
/** Hands on to the post step what it can't find out from the inputs alone; there is no secret in it. */
function rememberBench({ runner }, { tool, backend }) {
    const found = backend.kind === 'own' ? backend.type : backend.kind === 's3' ? 's3' : backend.found;
    runner.saveState(REMEMBERED, JSON.stringify({ tool, found }));
}
/**
 * The bench of a run whose action is gone, as far as Terraform is to be started in its root once more. It has no role's
 * credentials: those that the run had have never been written anywhere.
 * @returns undefined when the run hadn't come so far as to have one
 */
async function reopenBench(world, request) {
    const remembered = json_parseObject(world.runner.environment[`STATE_${REMEMBERED}`] ?? '');
    const tool = toTool(remembered?.['tool']);
    if (tool === undefined || request.decision.kind !== 'go')
        return undefined;
    const { inputs } = request;
    const stack = placeStack(request, world.runner.job);
    const token = inputs['github-token'];
    return {
        world,
        inputs,
        intent: request.decision.intent,
        stack,
        backend: backendOf(world, request, remembered?.['found']),
        tool,
        environment: await environmentOf(world, request, stack, undefined),
        varFiles: [],
        secrets: token === undefined ? [] : [token],
    };
}
function backendOf({ runner }, { inputs, identity }, found) {
    const type = typeof found === 'string' ? found : undefined;
    return decideBackend(inputs, type, identity, runner.job.repository);
}
const origins = ['PATH', 'tool cache', 'download'];
function toTool(json) {
    if (!json_isObject(json))
        return undefined;
    const { program, version } = json;
    const origin = origins.find((each) => each === json['origin']);
    return typeof program === 'string' && typeof version === 'string' && origin !== undefined
        ? { program, version, origin }
        : undefined;
}

;// CONCATENATED MODULE: ./src/commands/stream.js




/** How much of Terraform's own output is kept for the log. */
const wordsKept = { lines: 4000, characters: 2_000_000 };
/** Enough for the end of a crash. */
const plainKept = { lines: 100, characters: 20_000 };
/** Of errors, and of warnings: nobody reads more; what comes later is in the log alone. */
const diagnosticsKept = { count: 2000, characters: 2_000_000 };
const secondsBetweenProgress = 10;
/**
 * Runs a supervised command to its end, and reads what it says while it runs.
 * @param name - file name stem of its output
 * @param redact - applied to what is logged on the way
 * @throws CancelledError when the job was cancelled before it was started
 */
async function follow(bench, command, { name, redact }) {
    const { runner, processes, clock } = bench.world;
    const diagnostics = [];
    const [words, plain] = [keepNewest(wordsKept), keepNewest(plainKept)];
    const room = { error: { ...diagnosticsKept }, warning: { ...diagnosticsKept } };
    let outputs = {};
    let summary;
    const tracker = trackProgress();
    const begunAt = clock();
    let spokenAt = begunAt;
    const onLine = (line) => {
        const message = parseMessage(line);
        if (message === undefined) {
            // A message that can't be read may be a state that was cut.
            if (!line.startsWith('{'))
                plain.add(line);
            return;
        }
        if (message.kind === 'diagnostic') {
            const { severity, summary: said, detail } = message.diagnostic;
            const left = room[severity];
            if (left.count > 0 && left.characters > 0)
                diagnostics.push(placed(message.diagnostic, bench));
            left.count -= 1;
            left.characters -= said.length + detail.length;
        }
        if (message.kind === 'outputs')
            outputs = message.outputs;
        if (message.kind === 'change_summary')
            summary = message;
        tracker.follow('address' in message ? { ...message, address: redact(message.address) } : message, clock());
        words.add(message.text);
    };
    const onTick = () => {
        if (bench.inputs.log === 'quiet' || clock() - spokenAt < secondsBetweenProgress * 1000)
            return;
        spokenAt = clock();
        const longest = describeRunning(tracker.progress, spokenAt) ?? `for ${describeDuration(spokenAt - begunAt)}`;
        runner.info(redact(`${command.title}: ${longest}`));
    };
    const ended = await processes.supervise(command, { folder: bench.stack.folder, name, onLine, onTick });
    const { progress } = tracker;
    return {
        ...ended,
        begunAt,
        diagnostics,
        outputs,
        summary,
        progress,
        words: words.kept(),
        plain: plain.kept(),
    };
}
/** A place in a file that the action wrote itself, such as that of `variables`, leads nobody anywhere. */
function placed(diagnostic, { stack }) {
    return diagnostic.range?.file.startsWith(`${stack.folder}/`)
        ? { ...diagnostic, range: undefined }
        : diagnostic;
}
/** Why a command of a cancelled job didn't come to its end. */
function stream_cancelledError(title) {
    return new CancelledError(`the job was cancelled during \`${title}\``);
}
/** For whoever goes on until the job is over, though it is cancelled. */
const stream_untilTheEnd = new AbortController().signal;
/** Writes Terraform's own output to the log, as much of it as the input `log` asks for. */
function logOutput(bench, title, stream, redact) {
    const failed = stream.code !== 0 && stream.code !== 2;
    if (bench.inputs.log === 'quiet' && !failed)
        return;
    const { lines, omitted } = stream.words;
    const older = omitted > 0 ? [`(${omitted} older lines left out)`] : [];
    logLines(bench, title, [...older, ...lines.map(redact)]);
}
/** Writes text of others to the log, folded unless the input `log` is `full`. */
function logLines({ world, inputs }, title, lines) {
    const { runner } = world;
    if (inputs.log === 'full')
        runner.info(title);
    else
        runner.startGroup(title);
    for (const line of lines)
        runner.raw(line);
    if (inputs.log !== 'full')
        runner.endGroup();
}

;// CONCATENATED MODULE: ./src/commands/left-lock.js






/**
 * Looks for a lock that a Terraform of this run took and didn't free. Nothing is freed: somebody looks first whether
 * what it did is in the state. What can't be found out is logged, and fails nothing. A cancelled job asks as well.
 * @param deed - what that Terraform, which has ended, was doing
 */
async function left_lock_findLeftLock(bench, deed) {
    const { clock, runner, tools } = bench.world;
    const to = clock();
    try {
        const holder = await askHolder(bench, stream_untilTheEnd);
        if (holder.kind === 'held') {
            const { lock } = holder;
            const ours = isOurs(lock, { ...deed, host: tools.machine.host, to });
            return ours ? { lock, mend: unlockLines(bench, lock) } : undefined;
        }
        if (holder.kind === 'unknown')
            logDoubt(runner, holder.why);
    }
    catch (error) {
        logDoubt(runner, error instanceof errors/* PlanwrightError */.Lo ? error.message : String(error));
    }
    return undefined;
}
/**
 * The same in the post step, for the last program of a run whose action is gone: with credentials of its own, since
 * those of the run were never written anywhere.
 * @param title - the program's: `terraform apply`
 */
async function findLeftLockOf(world, request, title) {
    const operation = operations.get(title);
    if (operation === undefined)
        return undefined;
    try {
        const bench = await reopenBench(world, request);
        if (bench === undefined)
            return undefined;
        const from = Number(world.runner.environment['STATE_began']);
        return await left_lock_findLeftLock(await renewCredentials(bench), { operation, from });
    }
    catch (error) {
        logDoubt(world.runner, error instanceof errors/* PlanwrightError */.Lo ? error.message : String(error));
        return undefined;
    }
}
/** What those commands do with the state that take its lock. */
const operations = new Map([
    ['terraform plan', 'plan'],
    ['terraform apply', 'apply'],
    ['terraform destroy', 'apply'],
]);
function logDoubt(runner, why) {
    runner.startGroup('Whether the state is still locked couldn’t be found out');
    for (const line of why.split('\n'))
        runner.raw(line);
    runner.endGroup();
}
/** A failure's message and options when the run left a lock behind; else it has its message alone. */
function left_lock_nameLeftLock(left, message) {
    if (left === undefined)
        return { message };
    // The message may end with much of Terraform's own, which a report cuts.
    return {
        message: `${describeLeftLock(left.lock)}\n\n${message}`,
        mend: left.mend,
        leftLock: left.lock,
    };
}

;// CONCATENATED MODULE: ./src/commands/room.js

/** In bytes: the state twice, in a file of its own and in what Terraform prints, and what else is printed. */
const needed = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/** In bytes: with less, Terraform may have been unable to say why it failed. */
const least = (/* unused pure expression or super */ null && (64 * 1024));
/**
 * Finds out whether the disk is full or nearly so, where nothing may be applied then: a state that the backend doesn't
 * take has no other place than the disk, without which it would be lost with everything that was made.
 */
async function findFullDisk({ world, stack, intent }) {
    for (const folder of [stack.root, stack.folder]) {
        const room = await world.files.roomIn(folder);
        if (room >= needed)
            continue;
        return new TerraformError('apply', `nothing was applied, since the disk is nearly full: \`terraform ${intent.command}\` needs ${inMegabytes(needed)} for a state that can’t be saved elsewhere, and \`${folder}\` has ${inMegabytes(room)}`, [], { mend: mendOfFullDisk });
    }
    return undefined;
}
/** Why nothing more is said of a failure, where the disk is to blame: `; the disk of … is full`, or nothing. */
async function room_blameDisk(files, folder) {
    return (await files.roomIn(folder)) < least ? `; the disk is full, with no room left in \`${folder}\`` : '';
}
function inMegabytes(bytes) {
    return `${Math.floor(bytes / 1024 / 1024)} MB`;
}

;// CONCATENATED MODULE: ./src/commands/verdict.js










/** What a failed plan or apply means: a lock of somebody else's, one that may not be taken, or Terraform's own errors. */
async function verdict_failureOf(bench, reason, stream, redact) {
    const errors = errorsOf(stream, redact);
    const lock = parseLock(errors);
    if (lock !== undefined)
        return heldError(bench, lock);
    const name = reason === 'apply' ? bench.intent.command : reason;
    const message = await explainEnd(bench, name, stream, redact);
    if (!isLockRefused(errors)) {
        const named = nameLeftLock(await findLockOf(bench, reason, stream), message);
        const mend = mendVariables(errors) ??
            mendDisk([message, ...errors.flatMap(({ summary, detail }) => [summary, detail])]);
        return new TerraformError(reason, named.message, errors, { mend, ...named });
    }
    return new TerraformError('init', message, errors, {
        mend: explainInitFailure(errors, placeOf(bench.stack)).mend,
    });
}
/** What it means that a plan or an apply didn't come to its end in a job that was cancelled. */
async function verdict_cancellationOf(bench, reason, stream) {
    const { message } = cancelledError(`terraform ${reason === 'apply' ? bench.intent.command : reason}`);
    const named = nameLeftLock(await findLockOf(bench, reason, stream), message);
    return new CancelledError(named.message, named);
}
/** Whoever says why it ended has freed the lock, or says that it couldn't. */
async function findLockOf(bench, operation, { diagnostics, begunAt }) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const isQuestionable = errors.length === 0 || isLockKept(errors);
    return isQuestionable ? findLeftLock(bench, { operation, from: begunAt }) : undefined;
}
/** Of a missing variable Terraform says what to write on its command line, where a workflow has an input. */
function mendVariables(errors) {
    const missing = errors.flatMap(({ summary, detail }) => summary === 'No value for required variable' ? (/input variable "([^"]+)"/.exec(detail)?.[1] ?? []) : []);
    return missing.length === 0
        ? undefined
        : ['variables: |', ...missing.map((name) => `  ${name}: <value>`)].join('\n');
}
/** Errors and warnings as they may be shown. */
function redactDiagnostics(diagnostics, redact) {
    return diagnostics.map((each) => ({ ...each, summary: redact(each.summary), detail: redact(each.detail) }));
}
function verdict_warningsOf(stream) {
    return distinct(stream.diagnostics.filter(({ severity }) => severity === 'warning'));
}
/** Takes out what is known to be secret before there is a plan. */
function redactorOf(bench) {
    return redactor_makeRedactor(bench.secrets);
}
/** @throws CancelledError when the job was cancelled: what Terraform said then is no failure of its own */
function stopIfCancelled(bench, title) {
    if (bench.world.runner.cancelled.aborted)
        throw cancelledError(title);
}
/** A stream's errors as they may be shown. */
function errorsOf(stream, redact) {
    return redactDiagnostics(distinct(stream.diagnostics.filter(({ severity }) => severity === 'error')), redact);
}
/** What failed: the first error, or the end of what a crashed Terraform left on standard error. */
async function explainEnd(bench, name, stream, redact) {
    const errors = errorsOf(stream, redact);
    return errors.length > 0
        ? summarise(name, errors)
        : `\`terraform ${name}\` ${await endOf(bench, stream, redact)}`;
}
function summarise(name, errors) {
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return `\`terraform ${name}\` failed: ${first?.summary}${more}`;
}
/**
 * How a program ended that gave no reason in a message: `ended with exit code 11: panic: …`
 * @param plain - what it printed on standard output besides messages
 */
async function endOf({ world, stack }, { code, stderrFile, plain }, redact) {
    const said = excerptOf(world, stderrFile, redact) || verdict_shorten(redact(plain?.lines.join('\n') ?? '').trim());
    const how = code === killed ? 'was killed' : `ended with exit code ${code}`;
    if (said !== '')
        return `${how}:\n${said}`;
    if (code === killed)
        return `${how}; a machine that runs out of memory does that`;
    return `${how} and said nothing${await blameDisk(world.files, stack.folder)}`;
}
/** 128 and the number of SIGKILL. */
const killed = 137;
/** In characters. A crash begins with what went wrong, and ends with where. */
const shown = { first: 800, last: 1000 };
function verdict_shorten(text) {
    return text.length <= shown.first + shown.last
        ? text
        : `${text.slice(0, shown.first)}\n…\n${text.slice(-shown.last)}`;
}
/** In bytes: so much more than is shown that no secret which is cut here is seen there. */
const readOfEachEnd = 65_536;
/** Both ends of a file that may be larger than the memory. */
function excerptOf({ files }, path, redact) {
    const file = files.open(path);
    try {
        const textAt = (from, length) => redact(new TextDecoder().decode(file.read(from, length)));
        if (file.size <= 2 * readOfEachEnd)
            return verdict_shorten(textAt(0, file.size).trim());
        const [first, last] = [textAt(0, readOfEachEnd), textAt(file.size - readOfEachEnd, readOfEachEnd)];
        return `${first.slice(0, shown.first).trim()}\n…\n${last.slice(-shown.last).trim()}`;
    }
    finally {
        file.close();
    }
}

;// CONCATENATED MODULE: ./src/commands/beside.js





/**
 * Looks for a state that a run put beside its place, on whichever machine.
 * @throws CancelledError
 */
async function findBeside(bench, signal) {
    const side = sideOf(bench, signal);
    if (side === undefined)
        return { kind: 'nothing' };
    const fault = await side.initialise();
    return fault === undefined ? side.read() : { kind: 'unknown', url: side.url, why: fault };
}
/**
 * Puts a state beside its place, and reads it again.
 * @param file - its absolute path
 * @returns where it is, or why it couldn't be put there
 * @throws CancelledError
 */
async function putBeside(bench, file, state, signal) {
    const side = sideOf(bench, signal);
    if (side === undefined)
        return { why: 'the state isn’t in a bucket that the inputs name' };
    const before = await findBeside(bench, signal);
    if (before.kind === 'unknown')
        return { why: before.why };
    if (before.kind === 'state' && before.state.lineage !== state.lineage) {
        return { why: `another state rests there already: ${side.url}` };
    }
    // Where there is no state yet, Terraform writes one with a lineage of its own, whatever the file says; with the wrong
    // lineage it could never be pushed to its place. Forced over that one, the file's own lineage is kept.
    // https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/remote/state.go, `PersistState`
    const pushes = before.kind === 'nothing' ? [{ force: false }, { force: true }] : [{ force: true }];
    for (const { force } of pushes) {
        const why = await side.push(file, force);
        if (why !== undefined)
            return { why };
    }
    const after = await side.read();
    const isThere = after.kind === 'state' && after.state.lineage === state.lineage && saysTheSame(after.state, state);
    return isThere
        ? { url: side.url }
        : { why: after.kind === 'unknown' ? after.why : `${side.url} isn’t what was written` };
}
/** Terraform in a root of its own, which holds nothing but a backend: it needs no provider, and knows no other state. */
function sideOf(bench, signal) {
    const { backend, stack, tool, world } = bench;
    if (backend.kind !== 's3')
        return undefined;
    const { url, settings } = placeBeside(backend, stack.identity.workspace, stack.root);
    const directory = `${stack.folder}/beside`;
    const environment = { ...bench.environment, TF_DATA_DIR: `${directory}/data` };
    const run = (title, args) => world.processes.run({
        title: `terraform ${title}`,
        program: tool.program,
        args,
        directory,
        environment,
        ...(signal && { signal }),
    });
    const faultOf = (ended) => ended.code === 0 ? undefined : beside_explain(bench, ended);
    return {
        url,
        async initialise() {
            await world.files.write(`${directory}/main.tf`, BACKEND_ROOT);
            const args = initArgs({ backend: true, backendConfig: settings }).filter((arg) => arg !== '-json');
            return faultOf(await run('init', [...args, '-no-color']));
        },
        push: async (file, force) => faultOf(await run('state push', statePushArgs({ file, force, lock: false }))),
        async read() {
            const pulled = await run('state pull', statePullArgs());
            const fault = faultOf(pulled);
            if (fault !== undefined)
                return { kind: 'unknown', url, why: fault };
            const state = parseState(pulled.stdout);
            if (state === undefined)
                return { kind: 'unknown', url, why: 'it isn’t a state' };
            return state.lineage === '' ? { kind: 'nothing' } : { kind: 'state', url, state };
        },
    };
}
/** In characters. */
const longestWords = 400;
/** What a program said when it failed, in one line that may be shown. */
function beside_explain(bench, { code, stderr }) {
    // Whoever knows the lineage can make fingerprints.
    const said = redactorOf(bench)(stderr.replaceAll(/\s+/g, ' ').trim()).replaceAll(/lineage "[^"]*"/g, 'lineage (sensitive)');
    if (said === '')
        return `Terraform ended with exit code ${code}`;
    return said.length <= longestWords ? said : `${said.slice(0, longestWords)}…`;
}

;// CONCATENATED MODULE: ./src/terraform/state-dump.js

const MESSAGE = '"@message":"Emergency state dump"';
const state_dump_BEFORE = '"state":';
const state_dump_BEHIND = ',"type":';
/** In bytes. */
const partSize = 1 << 20;
/**
 * Finds the state that Terraform prints when neither the backend nor the disk takes it: all of it, secrets included.
 * @param output - everything that `apply -json` printed
 * @returns the state's own text, since numbers that are parsed and written again may lose digits
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/views/json_view.go (`StateDump`)
 */
function findStateDump(output) {
    const at = findLast(output, MESSAGE);
    if (at === undefined)
        return undefined;
    const line = readLine(output, at);
    const [from, to] = [line.indexOf(state_dump_BEFORE), line.lastIndexOf(state_dump_BEHIND)];
    const state = from < 0 || to < 0 ? '' : line.slice(from + state_dump_BEFORE.length, to);
    return json_parseObject(state) && state;
}
/** Where a text stands last; parts overlap, so that none is torn. */
function findLast(output, text) {
    // New memory for each part would be collected only when there is a lot of it.
    const room = new Uint8Array(partSize + text.length - 1);
    for (let end = output.size; end > 0; end -= partSize) {
        const begin = Math.max(0, end - partSize);
        const at = bufferOf(output.read(begin, end - begin + text.length - 1, room)).lastIndexOf(text);
        if (at >= 0)
            return begin + at;
    }
    return undefined;
}
function readLine(output, from) {
    const parts = [];
    for (let at = from; at < output.size; at += partSize) {
        const part = bufferOf(output.read(at, partSize));
        const end = part.indexOf('\n');
        parts.push(end < 0 ? part : part.subarray(0, end));
        if (end >= 0)
            break;
    }
    return Buffer.concat(parts).toString('utf8');
}
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./src/commands/errored-state.js



/** Where Terraform leaves a state that the backend didn't take: in its working directory. */
const fileName = 'errored.tfstate';
/**
 * Finds a state that couldn't be saved.
 * @returns its absolute path
 */
async function findErroredState({ world: { files }, stack }) {
    for (const folder of [stack.root, stack.folder]) {
        const path = `${folder}/${fileName}`;
        const isThere = (await files.list(folder))?.includes(fileName) === true;
        // A folder of that name is none of Terraform's.
        if (isThere && (await files.list(path)) === undefined)
            return path;
    }
    return undefined;
}
/**
 * As `findErroredState`; one that Terraform could only print is moved out of its output first, into the stack's folder.
 * @param outputFile - what Terraform printed; it has ended
 */
async function errored_state_takeErroredState(owner, outputFile) {
    const { files } = owner.world;
    const dump = await findDump(files, outputFile);
    if (dump !== undefined) {
        await files.write(`${owner.stack.folder}/${fileName}`, dump);
        await files.remove(outputFile);
    }
    return findErroredState(owner);
}
/** Output that was removed held no state: it was read to its end. */
async function findDump(files, outputFile) {
    if ((await files.resolve(outputFile)) === undefined)
        return undefined;
    const output = files.open(outputFile);
    try {
        return findStateDump(output);
    }
    finally {
        output.close();
    }
}
/**
 * An error for a state that isn't in its place, with the commands that restore it.
 * @param what - what happened, to which the error adds where the state is
 * @param lockId - of a lock that is left behind, and has to be freed before
 */
function stateError(owner, refuge, what, lockId) {
    if (refuge.kind === 'object') {
        const { url } = refuge;
        const where = `the state rests beside its place, as \`${url}\`. Nothing is applied before it is restored`;
        return new errors/* StateError */.qq(url, `${what}; ${where}`, { mend: mendFromObject(owner, url) });
    }
    const { path } = refuge;
    const { hosted } = owner.world.runner.job;
    const urgency = hosted
        ? 'This machine is thrown away after the job: save the state in a later step of it'
        : `Save it before the next job: its \`actions/checkout\` would remove it`;
    return new errors/* StateError */.qq(path, `${what}; the only copy of it is \`${path}\`. ${urgency}`, {
        mend: mendFromFile(owner, path, lockId),
    });
}

;// CONCATENATED MODULE: ./src/commands/rescue.js







/** How long a state is tried to be saved, in milliseconds. */
const rescue_RESCUE_LIMIT = 300_000;
const firstPause = 2_000;
const longestPause = 60_000;
/**
 * Saves a state that Terraform left in a file: pushes it to its place, with credentials of its own for each try, for as
 * long as it is given; else puts it beside its place. The file is removed once the state is in the bucket.
 * @param path - absolute
 */
async function rescue_rescue(bench, path, options) {
    const { files, runner } = bench.world;
    const state = parseState((await files.read(path)) ?? '');
    if (state === undefined) {
        return { kind: 'stays', path, why: 'what is in the file is no whole state', lock: undefined };
    }
    const pushed = await persist({ bench, path, state, options, lock: undefined });
    if (pushed.kind === 'saved') {
        await files.remove(path);
        return { kind: 'saved', state };
    }
    const { why, rescuer } = pushed;
    const put = await putBeside(rescuer.bench, path, state, options.signal).catch((error) => ({
        why: rescue_wordsOf(error),
    }));
    if ('url' in put) {
        await rescue_freeLock(rescuer);
        await files.remove(path);
        return { kind: 'beside', url: put.url, why };
    }
    runner.info(`The state couldn’t be put beside its place either: ${put.why}`);
    return { kind: 'stays', path, why, lock: rescuer.lock };
}
async function persist(first) {
    const { clock, runner, wait } = first.bench.world;
    const { limit, signal } = first.options;
    const began = clock();
    let rescuer = first;
    runner.info('Terraform couldn’t save the state: it is pushed again');
    for (let pause = firstPause;; pause = Math.min(2 * pause, longestPause)) {
        rescuer = { ...rescuer, bench: await renew(rescuer.bench) };
        const tried = await push(rescuer);
        rescuer = tried.rescuer;
        if (tried.kind === 'saved') {
            await rescue_freeLock(rescuer);
            return { kind: 'saved' };
        }
        const { kind, why } = tried;
        const left = limit - (clock() - began);
        if (kind === 'final' || left <= 0 || signal.aborted)
            return { kind: 'failed', why, rescuer };
        const next = Math.min(pause, left);
        runner.info(`The state isn’t saved: ${why}. It is pushed again in ${progress_describeDuration(next)}`);
        await wait(next, signal);
    }
}
/** What the last session may do may be more than nothing: without a new one it is tried all the same. */
async function renew(bench) {
    try {
        return await renewCredentials(bench);
    }
    catch (error) {
        bench.world.runner.info(`No new credentials for the state: ${rescue_wordsOf(error)}`);
        return bench;
    }
}
async function push(rescuer) {
    const { bench, path } = rescuer;
    const locking = await run(rescuer, 'state push', statePushArgs({ file: path, lock: true, force: false }));
    const holder = locking.code === 0 ? undefined : lockIn(locking);
    if (holder === undefined)
        return { ...(await judge(rescuer, locking)), rescuer };
    if (!isOwn(holder, rescuer))
        return { kind: 'failed', why: lock_describeLock(holder), rescuer };
    // The lock keeps everybody else out, and that is what it is for.
    const owner = { ...rescuer, lock: holder };
    bench.world.runner.info(`The state is locked by this run’s own Terraform, which has ended: ${holder.id}`);
    const args = statePushArgs({ file: path, lock: false, force: false });
    return { ...(await judge(owner, await run(owner, 'state push', args))), rescuer: owner };
}
/** A state that was stored though the answer was lost is refused the next time: then it is there already. */
async function judge(rescuer, ended) {
    if (ended.code === 0)
        return { kind: 'saved' };
    const why = beside_explain(rescuer.bench, ended);
    if (!isImportRefused(ended.stderr))
        return { kind: 'failed', why };
    const pulled = await run(rescuer, 'state pull', statePullArgs());
    if (pulled.code !== 0)
        return { kind: 'failed', why: beside_explain(rescuer.bench, pulled) };
    const there = parseState(pulled.stdout);
    return there !== undefined && saysTheSame(there, rescuer.state)
        ? { kind: 'saved' }
        : { kind: 'final', why };
}
function lockIn({ stderr }) {
    return lock_parseLock([
        { severity: 'error', summary: '', detail: stderr, address: undefined, range: undefined },
    ]);
}
/** What takes a lock in this run, once its action tries to save a state: an apply, and a push that was torn down. */
const takers = new Set(['OperationTypeApply', 'state-push']);
/** Terraform writes `<user>@<host name>`: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go */
function isOwn({ who, created, operation }, { bench, options }) {
    const isHere = who.slice(who.lastIndexOf('@') + 1) === bench.world.tools.machine.host;
    return isHere && takers.has(operation) && created !== undefined && created.getTime() >= options.since;
}
async function rescue_freeLock(rescuer) {
    if (rescuer.lock === undefined)
        return;
    const { bench, lock } = rescuer;
    const freed = await run(rescuer, 'force-unlock', forceUnlockArgs(lock.id));
    bench.world.runner.info(freed.code === 0
        ? `The lock ${lock.id}, which this run had left behind, is freed`
        : `The lock ${lock.id}, which this run has left behind, couldn’t be freed: ${beside_explain(bench, freed)}`);
}
/** Runs Terraform in the stack's root. One that can't be run, or is interrupted, has failed. */
async function run({ bench, options }, title, args) {
    const { stack, tool, environment, world } = bench;
    try {
        return await world.processes.run({
            title: `terraform ${title}`,
            program: tool.program,
            args,
            directory: stack.root,
            environment,
            signal: options.signal,
        });
    }
    catch (error) {
        return { code: 1, stdout: '', stderr: rescue_wordsOf(error) };
    }
}
function rescue_wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/commands/ending.js







/**
 * Says how an apply or a destroy ended, once it is seen to it that its state is saved. A state that can't be saved
 * outweighs whatever else went wrong: it is what can still be lost.
 */
async function endApply(bench, stream, redact) {
    if (stream.code === 0)
        return { kind: 'done', warnings: warningsOf(stream), outputs: stream.outputs };
    const path = await takeErroredState(bench, stream.stdoutFile);
    if (path === undefined)
        return { kind: 'failed', error: await errorOf(bench, stream, redact) };
    const rescued = await rescue(bench, path, {
        limit: RESCUE_LIMIT,
        signal: untilTheEnd,
        since: stream.begunAt,
    });
    if (rescued.kind !== 'saved') {
        return { kind: 'failed', error: unsaved(bench, rescued, 'Terraform couldn’t save the state') };
    }
    const rest = { ...stream, diagnostics: stream.diagnostics.filter((each) => !isOfSaving(each)) };
    const isDone = rest.diagnostics.every(({ severity }) => severity === 'warning') &&
        standings(stream.progress).every(({ kind }) => kind === 'done');
    return isDone
        ? { kind: 'done', warnings: [...warningsOf(rest), lateSaving], outputs: rescued.state.outputs }
        : { kind: 'failed', error: withWarning(await errorOf(bench, rest, redact)) };
}
/**
 * The error for a state that was rescued out of its place, or not at all.
 * @param what - what happened before
 */
function unsaved(bench, rescued, what) {
    const tried = `${what}, and to push it again didn’t help (${rescued.why})`;
    return rescued.kind === 'beside'
        ? stateError(bench, { kind: 'object', url: rescued.url }, tried)
        : stateError(bench, { kind: 'file', path: rescued.path }, tried, rescued.lock?.id);
}
async function errorOf(bench, stream, redact) {
    const { cancelled } = bench.world.runner;
    return (cancelled.aborted ? cancellationOf : failureOf)(bench, 'apply', stream, redact);
}
const lateSaving = {
    severity: 'warning',
    summary: 'The state was saved on another try',
    detail: 'Terraform couldn’t save the state at the end. It was pushed again with new credentials, and is in its place: nothing is lost.',
    address: undefined,
    range: undefined,
};
/** Whoever reads of a failure has no doubt about the state. */
function withWarning(error) {
    if (!(error instanceof TerraformError))
        return error;
    const { reason, message, diagnostics, mend, cause, leftLock } = error;
    return new TerraformError(reason, message, [...diagnostics, lateSaving], { mend, cause, leftLock });
}

// EXTERNAL MODULE: ../../../node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(1917);
;// CONCATENATED MODULE: ./src/inputs/types.js

const good = (value) => ({ ok: true, value });
const bad = (fault) => ({ ok: false, fault });
const types_text = (given) => good(given.trim());
/** One of a few words. */
const oneOf = (...words) => (given) => {
    const word = words.find((each) => each === given.trim());
    return word === undefined
        ? bad(`must be one of ${words.map((each) => `\`${each}\``).join(', ')}, not ${types_quote(given)}`)
        : good(word);
};
/** `true` or `false`, as the YAML 1.2 core schema spells them. */
const flag = (given) => {
    const word = given.trim();
    if (/^(true|True|TRUE)$/.test(word))
        return good(true);
    if (/^(false|False|FALSE)$/.test(word))
        return good(false);
    return bad(`must be \`true\` or \`false\`, not ${types_quote(given)}`);
};
/** A whole number between two bounds, both included. */
const integer = (least, most) => (given) => {
    const value = /^\d+$/.test(given.trim()) ? Number(given) : Number.NaN;
    return value >= least && value <= most
        ? good(value)
        : bad(`must be a whole number from ${least} to ${most}, not ${types_quote(given)}`);
};
/** Text of a known form. */
const matching = (form, what) => (given) => form.test(given.trim()) ? good(given.trim()) : bad(`must be ${what}, not ${types_quote(given)}`);
/** Text of a known form that may hold a secret by mistake: a fault doesn't repeat it. */
const matchingInSilence = (form, what) => (given) => form.test(given.trim()) ? good(given.trim()) : bad(`must be ${what}`);
/** One entry a line; empty lines and `#` comment lines count for nothing. */
const lines = (given) => good(given
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')));
/** Lines of a known form. */
const linesMatching = (form, what) => (given) => {
    const parsed = lines(given);
    const wrong = parsed.ok ? parsed.value.filter((line) => !form.test(line)) : [];
    return wrong.length === 0
        ? parsed
        : bad(`each line must be ${what}; these aren't: ${wrong.map(types_quote).join(', ')}`);
};
/** A YAML mapping. A whole number beyond what JavaScript holds exactly stays a string of its digits: Terraform converts it. */
const mapping = (given) => {
    let value;
    try {
        // Warnings would go to the log, with the line that they are about: a value may be secret, or a command of the runner's.
        value = (0,dist/* parse */.qg)(given, { intAsBigInt: true, logLevel: 'error' });
    }
    catch (error) {
        if (!(error instanceof dist/* YAMLParseError */.XT))
            throw error;
        return bad(`isn't valid YAML at line ${error.linePos?.[0].line ?? 1} (${error.code})`);
    }
    if (value === null || value === undefined)
        return good({});
    if (typeof value !== 'object' || Array.isArray(value))
        return bad('must be a YAML mapping, one `name: value` a line');
    return good(plain(value));
};
function plain(value) {
    if (typeof value === 'bigint') {
        return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
            ? Number(value)
            : value.toString();
    }
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return value;
}
/** A short and harmless form of what was given, for a message. */
function types_quote(given) {
    const shown = given.trim().replaceAll('`', "'").replace(/\s+/g, ' ');
    return `\`${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}\``;
}

;// CONCATENATED MODULE: ./src/inputs/schema.js

const optional = (spec) => ({ ...spec, absent: undefined });
const list = (spec) => ({ ...spec, absent: [] });
const defaulted = (value, spec) => ({ ...spec, default: value });
const deploying = ['plan', 'apply', 'destroy'];
const reaching = [...deploying, 'unlock'];
/** Every input, in the order of the documentation. */
const schema = {
    command: defaulted('auto', {
        meaning: '`auto`, `check`, `plan`, `apply`, `destroy` or `unlock`; `auto` follows the event',
        parse: oneOf('auto', 'check', 'plan', 'apply', 'destroy', 'unlock'),
    }),
    directory: optional({
        meaning: 'Terraform root module, relative to the workspace; the bundled service unless given',
        parse: types_text,
    }),
    files: optional({
        meaning: 'with the bundled service: a folder of the workspace that replaces parts of it, each by itself: `functions/producer`, `functions/consumer`, `schemas`, `dashboards`',
        parse: types_text,
    }),
    service: optional({
        meaning: 'with the bundled service: its name, and the prefix of everything created; the repository’s name unless given',
        parse: matching(/^[a-z](?:[a-z0-9-]{0,22}[a-z0-9])?$/, 'a name of at most 24 small letters, digits and `-`, beginning with a letter'),
    }),
    environment: optional({
        meaning: 'the stage (`dev`, `prod`, …): picks `environments/<name>.tfvars` in the root where there is one, enters the state key and the stack’s name, and goes to Terraform as `TF_VAR_environment`',
        parse: matching(/^(?!default$)[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/, 'a name of letters, digits, `.`, `_` and `-`, other than `default`'),
    }),
    variables: optional({
        meaning: 'Terraform variables as a YAML mapping. Later wins: `TF_VAR_*`, `environments/<name>.tfvars`, `var-files`, `variables`. A name that the root doesn’t declare is an error',
        commands: deploying,
        parse: mapping,
    }),
    'var-files': list({
        meaning: 'further var files, relative to the root module, one a line',
        commands: deploying,
        parse: lines,
    }),
    'role-to-assume': optional({
        meaning: 'ARN of the AWS role to assume by OIDC; without it the credentials of the environment are used',
        commands: reaching,
        parse: matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/, 'a role ARN such as `arn:aws:iam::123456789012:role/planwright-plan`'),
    }),
    'aws-region': optional({
        meaning: 'region for STS, the state and the provider; `AWS_REGION` of the environment unless given',
        commands: reaching,
        parse: matching(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a region such as `eu-central-1`'),
    }),
    'role-session-name': optional({
        meaning: 'name of the role’s session; `planwright-<run id>` unless given',
        commands: reaching,
        parse: matching(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `_+=,.@-`'),
    }),
    'role-duration-seconds': defaulted('3600', {
        meaning: 'how long the role’s credentials hold, 900 to 43200 seconds',
        commands: reaching,
        parse: integer(900, 43200),
    }),
    audience: optional({
        meaning: 'audience of the OIDC token; by the region’s partition unless given (`sts.amazonaws.com`, in China `sts.amazonaws.com.cn`)',
        commands: reaching,
        parse: types_text,
    }),
    'allowed-account-ids': list({
        meaning: 'refuse any other AWS account, one a line',
        commands: reaching,
        parse: linesMatching(/^\d{12}$/, 'an account id of 12 digits'),
    }),
    'state-bucket': optional({
        meaning: 'S3 bucket of the state; the root needs a `backend "s3" {}` block to take it',
        commands: reaching,
        parse: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
    }),
    'state-key': optional({
        meaning: 'key of the state; `<owner>/<repository>/<directory>/<environment, or default>/terraform.tfstate` unless given',
        commands: reaching,
        parse: types_text,
    }),
    'state-region': optional({
        meaning: 'region of the state bucket; `aws-region` unless given',
        commands: reaching,
        parse: matching(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a region such as `eu-central-1`'),
    }),
    'state-kms-key-id': optional({
        meaning: 'KMS key that encrypts the state',
        commands: reaching,
        parse: types_text,
    }),
    'backend-config': list({
        meaning: 'further backend configuration: `key=value` pairs, or files relative to the root module, one a line',
        commands: reaching,
        parse: lines,
    }),
    workspace: defaulted('default', {
        meaning: 'Terraform workspace; `apply` creates a missing one, `plan` can’t, since that would write state',
        commands: reaching,
        parse: matching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,88}[A-Za-z0-9])?$/, 'a name of letters, digits, `.`, `_` and `-`'),
    }),
    'tool-version': optional({
        meaning: 'a version of Terraform, a constraint, or `latest`; else what `.terraform-version` says, else `required_version`. The one on PATH is used when it will do; else a release is downloaded and verified',
        parse: types_text,
    }),
    'tool-mirror': optional({
        meaning: 'address that stands for `https://releases.hashicorp.com`, with the same files below it; HashiCorp’s signatures are checked all the same',
        parse: matchingInSilence(/^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?)(?:\/[^\s?#@]*)?$/, 'an address such as `https://mirror.example/hashicorp`, without user, password and query'),
    }),
    'provider-cache': optional({
        meaning: 'whether providers are kept in the runner’s cache from job to job; `true` unless given when the root has a `.terraform.lock.hcl`, by which each is known again',
        parse: flag,
    }),
    'lock-timeout': defaulted('5m', {
        meaning: 'how long to wait for the state’s lock',
        commands: deploying,
        parse: matching(/^(\d+h)?(\d+m)?(\d+s)?$/, 'a duration such as `90s`, `5m` or `1h30m`'),
    }),
    parallelism: optional({
        meaning: 'how many resources Terraform handles at once; 10 unless given',
        commands: deploying,
        parse: integer(1, 256),
    }),
    targets: list({
        meaning: 'addresses to which the plan is limited, one a line',
        commands: deploying,
        parse: lines,
    }),
    replace: list({
        meaning: 'addresses to replace, one a line',
        commands: ['plan', 'apply'],
        parse: lines,
    }),
    refresh: defaulted('true', {
        meaning: 'whether the plan reads what is really there first',
        commands: deploying,
        parse: flag,
    }),
    approval: defaulted('if-planned', {
        meaning: 'whether an apply needs a plan that was reviewed: `required`; `if-planned` compares when the commit’s pull request has one; `off` never compares',
        commands: ['apply'],
        parse: oneOf('required', 'if-planned', 'off'),
    }),
    'approved-fingerprint': optional({
        meaning: 'apply only if the fresh plan has this fingerprint, as a plan’s report and the output `fingerprint` give it; it takes the place of a review on a pull request',
        commands: ['apply', 'destroy'],
        parse: matching(/^[0-9a-f]{16,64}$/, 'a fingerprint: at least its first 16 digits, such as `3f9a1c52d07be4a1`'),
    }),
    protect: list({
        meaning: 'what may be neither destroyed nor replaced: addresses or types, with `*` for any characters, one a line',
        commands: deploying,
        parse: lines,
    }),
    'max-destroys': optional({
        meaning: 'how many resources may be destroyed or replaced at most',
        commands: deploying,
        parse: integer(0, 1_000_000),
    }),
    providers: list({
        meaning: 'the only providers that may run: sources such as `hashicorp/aws`, with `*` for any characters, one a line; any unless given',
        parse: linesMatching(/^(?:[\w.-]+(?::\d+)?\/)?[\w.*-]+\/[\w.*-]+$/, 'a provider’s source such as `hashicorp/aws`'),
    }),
    'lock-id': optional({
        meaning: 'for `unlock`: the lock to free, as the report of the run that it stopped names it',
        commands: ['unlock'],
        parse: matching(/^[0-9A-Za-z][\w.:/=+-]{0,199}$/, 'the id of a lock'),
    }),
    confirm: optional({
        meaning: 'for `destroy`: must repeat the stack’s name as every report prints it, such as `infra/prod`',
        commands: ['destroy'],
        parse: types_text,
    }),
    comment: defaulted('update', {
        meaning: '`update` the stack’s one comment, `recreate` it at the end of the thread, or `off`',
        commands: deploying,
        parse: oneOf('update', 'recreate', 'off'),
    }),
    title: optional({
        meaning: 'shown in the comment in place of the stack’s name',
        commands: deploying,
        parse: matching(/^[^\r\n]{1,120}$/, 'one line of at most 120 characters'),
    }),
    'github-token': {
        ...optional({
            meaning: 'token for the comment; needs `pull-requests: write`',
            parse: matchingInSilence(/^[\x21-\x7e]+$/, 'a token of GitHub’s: letters, digits and signs in one line'),
        }),
        // The runner fills it in; where there is no runner there is no token.
        default: '${{ github.token }}',
    },
    log: defaulted('fold', {
        meaning: 'how much of Terraform’s own output the log shows: `fold`, `full` or `quiet`',
        parse: oneOf('fold', 'full', 'quiet'),
    }),
    reveal: list({
        meaning: 'values that aren’t to be hidden for their name’s or their form’s sake: addresses, attribute paths, or both joined by a dot, with `*` for any characters, one a line. What Terraform marks sensitive stays hidden',
        commands: deploying,
        parse: lines,
    }),
};

;// CONCATENATED MODULE: ./src/inputs/parse.js

/** Parses every input, and finds every fault that the inputs alone can show. */
function parseInputs(raw) {
    const faults = [];
    const values = Object.entries(schema).map(([name, spec]) => {
        const given = raw[name] ?? '';
        if (given.trim() === '')
            return [name, absent(spec)];
        const parsed = spec.parse(given);
        if (parsed.ok)
            return [name, parsed.value];
        faults.push({ input: name, message: parsed.fault });
        return [name, absent(spec)];
    });
    // The schema's own entries make up every name and type of `Inputs`.
    const inputs = Object.fromEntries(values);
    return { inputs, faults: [...faults, ...faultsTogether(inputs, faults)] };
}
/**
 * The inputs that make no sense for a command that was asked for by name.
 * Under `auto` they are left unused: a fork's `check` has no use for a role.
 */
function faultsOfCommand(raw, command) {
    return Object.entries(schema)
        .filter(([name, spec]) => isGiven(raw[name], spec) && spec.commands?.includes(command) === false)
        .map(([input, spec]) => ({
        input,
        message: `makes no sense with \`command: ${command}\`; it is for ${(spec.commands ?? []).map((each) => `\`${each}\``).join(', ')}`,
    }));
}
function absent(spec) {
    if (spec.default === undefined || 'absent' in spec)
        return spec.absent;
    const parsed = spec.parse(spec.default);
    return parsed.ok ? parsed.value : undefined;
}
/** A default that the runner fills in isn't given by anybody. */
function isGiven(text, spec) {
    return text !== undefined && text.trim() !== '' && text !== spec.default;
}
function faultsTogether(inputs, faults) {
    const faulty = new Set(faults.map(({ input }) => input));
    const missing = (input, message) => inputs[input] === undefined && !faulty.has(input) ? [{ input, message }] : [];
    return [
        ...(inputs.directory === undefined ? [] : ['files', 'service'])
            .filter((input) => inputs[input] !== undefined)
            .map((input) => ({
            input,
            message: 'is for the bundled service, and makes no sense with `directory`',
        })),
        ...(inputs['role-to-assume'] === undefined
            ? []
            : missing('aws-region', 'is needed with `role-to-assume`: the region of STS, such as `eu-central-1`')),
        ...(inputs['state-bucket'] === undefined
            ? ['state-key', 'state-region', 'state-kms-key-id']
                .filter((input) => inputs[input] !== undefined)
                .map((input) => ({
                input,
                message: 'needs `state-bucket`; a root’s own backend takes `backend-config`',
            }))
            : inputs['state-region'] === undefined
                ? missing('aws-region', 'or `state-region` is needed with `state-bucket`: the region of the bucket')
                : []),
    ].filter((fault, at, all) => all.findIndex(({ input }) => input === fault.input) === at);
}

;// CONCATENATED MODULE: ./src/intent.js


/**
 * Decides what to do from the event and the inputs.
 * @throws RefusalError for an event that runs with secrets over code that nobody has reviewed, and for Windows
 * @throws InputError when a dispatch asks for a command that doesn't exist
 */
function decideIntent(event, inputs, job) {
    refuse(event, job);
    const asked = inputs.command === 'auto' ? undefined : inputs.command;
    switch (event.kind) {
        case 'pull_request':
            if (event.closed && asked === undefined) {
                return { command: 'none', why: 'The pull request is closed: there is nothing to plan.' };
            }
            if (event.fromFork)
                return fromFork(asked, event.headSha);
            return intend(asked, 'plan', event.headSha, () => ({ kind: 'pull-request', number: event.number }));
        case 'push':
            return intend(asked, event.toDefaultBranch ? 'apply' : 'plan', job.sha, (command) => command === 'apply' ? { kind: 'commit', sha: job.sha } : { kind: 'nobody' });
        case 'workflow_dispatch':
            return {
                ...intend(asked ?? dispatched(event.command), 'plan', job.sha, (command) => ({
                    kind: command === 'apply' ? 'commit' : 'head',
                    sha: job.sha,
                })),
                explicit: asked !== undefined,
            };
        case 'merge_group':
            return intend(asked, 'plan', event.headSha, () => ({ kind: 'nobody' }));
        case 'other':
            return intend(asked, 'plan', job.sha, () => ({ kind: 'nobody' }));
    }
}
/** Neither a check nor an unlock has a comment: it would take the place of the stack's plan. */
function intend(asked, usual, sha, audienceOf) {
    const command = asked ?? usual;
    const audience = command === 'check' || command === 'unlock' ? { kind: 'nobody' } : audienceOf(command);
    return { command, explicit: asked !== undefined, sha, audience, notes: [] };
}
/** Why each refused event is refused. */
const refusedEvents = {
    pull_request_target: 'it runs with the base branch’s secrets while the workflow can check out the pull request’s code',
    issue_comment: 'anybody who can comment starts it, and it runs with the default branch’s secrets',
    workflow_run: 'it runs with secrets after a workflow that a fork may have started',
};
function refuse(event, job) {
    if (job.os === 'Windows') {
        throw new errors/* RefusalError */.XQ('Planwright doesn’t run on Windows: Terraform can’t be interrupted gracefully there', {
            mend: 'runs-on: ubuntu-latest',
        });
    }
    const why = event.kind === 'other' ? refusedEvents[event.name] : undefined;
    if (event.kind === 'other' && why !== undefined) {
        throw new errors/* RefusalError */.XQ(`Planwright doesn’t run on \`${event.name}\`: ${why}`, {
            mend: 'on:\n  pull_request:',
        });
    }
}
/** A fork's pull request has neither an OIDC token nor a token that can write: whatever would need one becomes `check`. */
function fromFork(explicit, sha) {
    if (explicit === 'apply' || explicit === 'destroy' || explicit === 'unlock') {
        throw new errors/* RefusalError */.XQ(`\`command: ${explicit}\` is refused on a pull request from a fork: nobody has reviewed its code`, {
            mend: 'if: github.event.pull_request.head.repo.full_name == github.repository',
        });
    }
    return {
        command: 'check',
        explicit: false,
        sha,
        audience: { kind: 'nobody' },
        notes: [
            'No plan was made: this pull request comes from a fork, and GitHub gives its workflows no OIDC token and no right to comment. Formatting and validity were checked.',
        ],
    };
}
function dispatched(given) {
    if (given === undefined || given === 'auto')
        return undefined;
    const parsed = schema.command.parse(given);
    if (!parsed.ok)
        throw new errors/* InputError */.dz([{ input: 'command', message: `of the dispatch ${parsed.fault}` }]);
    return parsed.value === 'auto' ? undefined : parsed.value;
}

;// CONCATENATED MODULE: ./src/commands/order.js






/** Reads inputs and event. Needs nothing else, and starts nothing. */
async function readRequest(world) {
    const { runner } = world;
    const given = Object.fromEntries(Object.keys(schema).map((name) => [name, runner.input(name)]));
    const region = given['aws-region'] || (runner.environment['AWS_REGION'] ?? '');
    const { inputs, faults } = parseInputs({ ...given, 'aws-region': region });
    const identity = identifyStack(inputs, runner.job.repository);
    const stackName = nameStack(identity, runner.job.repository);
    const intent = await decide(world, inputs);
    if (intent instanceof errors/* PlanwrightError */.Lo)
        return { inputs, identity, stackName, decision: { kind: 'refused', error: intent } };
    if (intent.command === 'none')
        return { inputs, identity, stackName, decision: { kind: 'idle', why: intent.why } };
    const all = [
        ...faults,
        ...(intent.explicit ? faultsOfCommand(given, intent.command) : []),
        ...(intent.command === 'destroy' ? faultsOfConfirm(inputs, stackName) : []),
        ...faultsOfApproval(inputs, intent, faults),
        ...(intent.command === 'unlock' ? faultsOfLockId(inputs, faults) : []),
        ...faultsOfPartition(inputs),
        ...faultsOfService(inputs, identity, intent),
    ];
    return { inputs, identity, stackName, decision: { kind: 'go', intent, faults: all } };
}
async function decide(world, inputs) {
    try {
        return decideIntent(await world.event(), inputs, world.runner.job);
    }
    catch (error) {
        if (error instanceof errors/* PlanwrightError */.Lo)
            return error;
        throw error;
    }
}
function faultsOfConfirm(inputs, stackName) {
    if (inputs.confirm === stackName)
        return [];
    const given = inputs.confirm === undefined ? '' : `, not \`${inputs.confirm.slice(0, 80).replaceAll('`', "'")}\``;
    return [{ input: 'confirm', message: `must be \`${stackName}\` to destroy this stack${given}` }];
}
/** Without a token nobody can ask what was reviewed. */
function faultsOfApproval(inputs, { command }, faults) {
    const asks = command === 'apply' && inputs.approval !== 'off' && !inputs['approved-fingerprint'];
    const isGiven = inputs['github-token'] !== undefined || isFaulty('github-token', faults);
    if (!asks || isGiven)
        return [];
    return [
        {
            input: 'github-token',
            message: 'is needed to find the plan that was reviewed, such as `${{ github.token }}`; without one, `approved-fingerprint` says what may be applied, or `approval: off` that nothing is compared',
        },
    ];
}
/** Whether an input is given and has a fault of its own: then it isn't missing. */
function isFaulty(name, faults) {
    return faults.some(({ input }) => input === name);
}
function faultsOfLockId(inputs, faults) {
    if (inputs['lock-id'] !== undefined || isFaulty('lock-id', faults))
        return [];
    return [
        {
            input: 'lock-id',
            message: 'is needed to unlock: the id of the lock, as the report of the run that it stopped names it',
        },
    ];
}
function faultsOfPartition(inputs) {
    const role = inputs['role-to-assume']?.split(':')[1];
    const region = inputs['aws-region'];
    if (role === undefined || region === undefined || role === partitionOf(region))
        return [];
    return [
        {
            input: 'aws-region',
            message: `\`${region}\` is in the partition \`${partitionOf(region)}\`, the role in \`${role}\``,
        },
    ];
}
/** What the bundled service can't do without; a root of one's own decides that by itself. */
function faultsOfService(inputs, identity, { command }) {
    if (identity.kind === 'root' || command === 'check')
        return [];
    const needed = [
        ['environment', 'the stage that is deployed, such as `dev`'],
        ['state-bucket', 'the S3 bucket of the state'],
    ];
    const name = inputs.service === undefined ? schema.service.parse(identity.service) : undefined;
    return [
        ...needed
            .filter(([input]) => inputs[input] === undefined)
            .map(([input, what]) => ({
            input,
            message: `is needed with the bundled service: ${what}; a root module of your own is named by \`directory\``,
        })),
        ...(name?.ok === false
            ? [{ input: 'service', message: `is needed, since the repository’s name makes none: it ${name.fault}` }]
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/plan/record.js

/** In characters. With the other fields, the record stays under 8 KB. */
const MOST_CHANGES = 7_600;
const HEAD = 20;
const PLACE = 8;
const ATTRIBUTE = 4;
/** Makes the record of a plan. */
function makeRecord(print, origin) {
    const { fingerprint, keyed } = print;
    const record = { sha: origin.sha, keyed, fingerprint, changes: record_pack(print) };
    return { ...record, signature: print.sign(signedText(record, origin)) };
}
/**
 * Whether a record is of this very repository, stack, pull request and commit, and as it was written.
 * @param print - of the state that the record is of, keyed as the record is
 */
function isSound(record, print, origin) {
    const keyed = record.keyed ? print : print.withoutKey();
    const expected = Buffer.from(keyed.sign(signedText(record, origin)));
    const given = Buffer.from(record.signature);
    return (record.keyed === keyed.keyed &&
        record.sha === origin.sha &&
        given.length === expected.length &&
        timingSafeEqual(given, expected));
}
/** The record that some JSON is; undefined when it is none. */
function parseRecord(json) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        return undefined;
    }
    const { sha, keyed, fingerprint, changes, signature } = json;
    return isText(sha, /^[0-9a-f]{40,64}$/) &&
        typeof keyed === 'boolean' &&
        isText(fingerprint, /^[0-9a-f]{64}$/) &&
        isText(signature, /^[0-9a-f]{64}$/) &&
        (changes === undefined || (isText(changes, PACKED) && changes.length <= MOST_CHANGES))
        ? { sha, keyed, fingerprint, changes, signature }
        : undefined;
}
/** The digests that a record has; undefined when there were too many. */
function recordedChanges({ changes }) {
    if (changes === undefined) {
        return undefined;
    }
    const [heads = '', ...rest] = changes.split('.');
    const attributes = new Map(rest.map((part) => {
        const [index = '', digests = ''] = part.split(':');
        return [Number(index), cut(digests, ATTRIBUTE)];
    }));
    return cut(heads, HEAD).map((head, index) => ({
        place: head.slice(0, PLACE),
        content: head.slice(PLACE),
        attributes: attributes.get(index),
    }));
}
const PACKED = /^(?:[\w-]{20})*(?:\.\d{1,3}:(?:[\w-]{4})*)*$/;
/** First place and content of all, then the attributes of as many as there is room for, dangerous ones first. */
function record_pack(print) {
    if (print.count * HEAD > MOST_CHANGES) {
        return undefined;
    }
    const { digests } = print;
    let packed = digests.map(({ place, content }) => place + content).join('');
    const ranked = [...digests.entries()].sort(([, one], [, other]) => rankOf(one) - rankOf(other));
    for (const [index, { attributes }] of ranked) {
        const more = `.${index}:${attributes.map(({ digest }) => digest).join('')}`;
        if (packed.length + more.length <= MOST_CHANGES) {
            packed += more;
        }
    }
    return packed;
}
function rankOf({ action }) {
    return action === 'destroy' || action === 'replace' ? 0 : 1;
}
function signedText({ keyed, fingerprint, changes }, { repository, stack, pullRequest, sha }) {
    return JSON.stringify([repository, stack, pullRequest, sha, keyed, fingerprint, changes ?? null]);
}
function isText(value, shape) {
    return typeof value === 'string' && value.length <= MOST_CHANGES && shape.test(value);
}
function cut(text, length) {
    return Array.from({ length: text.length / length }, (_, index) => text.slice(index * length, (index + 1) * length));
}

;// CONCATENATED MODULE: ./src/report/number.js
/** A whole number as people read it: `10,000`. `toLocaleString` first loads the data of languages, for a tenth of a run's own time. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

;// CONCATENATED MODULE: ./src/report/markdown.js
// Control, format (bidirectional marks, zero widths, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const markdown_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Makes characters visible that would hide, reorder or end something: `\n`, `\u202e`. The result is one line. */
function markdown_visible(text) {
    return text.replace(INVISIBLE, (character) => markdown_ESCAPES[character] ?? unicodeEscape(character));
}
function unicodeEscape(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
/** A string as Terraform writes it, in quotes and on one line. */
function markdown_quote(text) {
    return markdown_visible(JSON.stringify(text));
}
/** Text as inline code, on one line, whatever is in it. */
function code(text) {
    const content = text === '' ? ' ' : markdown_visible(text);
    const ticks = '`'.repeat(longestRun(content) + 1);
    // CommonMark takes one space off both ends if there is one on both: https://spec.commonmark.org/0.31.2/#code-spans
    const pad = /^`|`$|^ .* $/.test(content) && content.trim() !== '' ? ' ' : '';
    return ticks + pad + content + pad + ticks;
}
/** Lines in a fence that nothing in them can close. */
function fence(lines, language = '') {
    const content = lines.map(markdown_visible);
    const ticks = '`'.repeat(Math.max(3, ...content.map((line) => longestRun(line) + 1)));
    return [ticks + language, ...content, ticks];
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** Text inside an HTML element, on one line. */
function html(text) {
    const entities = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
    };
    return markdown_visible(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
/** Text as `<code>`, for where Markdown isn't read. */
function htmlCode(text) {
    return `<code>${html(text)}</code>`;
}
// What GitHub makes a link, a mention, an emoji, mathematics or a footnote of, though every character be escaped:
// its filters run over the rendered text, and spare code alone.
// https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/node_filter/mention_filter.rb
const ALIVE = /[@$<>`]|:\/\/|www\.|mailto:|xmpp:|#\d|\bGH-\d|\[\^|:[\w+-]+:|^\W*[0-9a-f]{7,40}\W*$/i;
/** Text from outside as prose, on one line: nothing in it is Markdown, and what GitHub would link becomes code. */
function markdown_text(content) {
    return markdown_visible(content.replaceAll('\t', ' '))
        .split(' ')
        .map((word) => (ALIVE.test(word) ? dead(word) : word.replace(/[\\*_{}[\]()#|~!&=+-]/g, '\\$&')))
        .join(' ')
        .trim()
        .replace(/^(\d+)\./, '$1\\.');
}
/** A word as code, without the end of the sentence that it is the last of. */
function dead(word) {
    const end = /[^\s.,;][.,;]$/.test(word) ? word.slice(-1) : '';
    return code(word.slice(0, word.length - end.length)) + end;
}
/**
 * A message of ours as prose: its inline code stays code, its lines that begin with `- ` stay items of a list,
 * and all else in it is text.
 */
function prose(message) {
    const lines = message.trim().split('\n');
    return lines.map((line, index) => {
        const item = line.startsWith('- ') ? '- ' : '';
        const next = lines[index + 1]?.trim() ?? '';
        const end = line.trim() === '' || next === '' || next.startsWith('- ') ? '' : '\\';
        return item + spans(line.slice(item.length)) + end;
    });
}
function spans(line) {
    return line
        .split(/`([^`]*)`/)
        .map((piece, index) => (index % 2 === 1 ? code(piece) : spaced(piece)))
        .reduce((before, piece) => before + (before.endsWith('`') && piece.startsWith('`') ? ' ' : '') + piece, '');
}
/** As `text`, with the spaces at the ends. */
function spaced(piece) {
    const [, head = '', middle = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
    return (head && ' ') + markdown_text(middle) + (tail && ' ');
}
/** A link of ours; its text alone when the address isn't one of the web. */
function markdown_link(label, url) {
    const address = URL.parse(url);
    return address !== null && /^https?:$/.test(address.protocol)
        ? `[${label}](<${address.href.replace(/[<>]/g, encodeURIComponent)}>)`
        : label;
}
/** A quotation that GitHub shows as an alert. Its lines stand below each other. */
function markdown_alert(kind, lines) {
    return [`> [!${kind}]`, ...lines.map((line) => (line === '' ? '>' : `> ${line}`))];
}
/** Lines of prose that stand below each other also where Markdown would let them run together. */
function broken(lines) {
    return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}
/** Something that opens. @param title - HTML, on one line */
function fold(title, content, open = false) {
    return [`<details${open ? ' open' : ''}><summary>${title}</summary>`, '', ...content, '', '</details>'];
}
/** How many bytes a text takes. */
function bytes(content) {
    return Buffer.byteLength(content, 'utf8');
}

;// CONCATENATED MODULE: ./src/report/budget.js


/**
 * Keeps sections from the first as long as they fit. After the first that doesn't fit none is kept, so that
 * what is less dangerous never pushes out what is more; nor is any asked for.
 * @param sections - the most dangerous first
 * @param limit - in UTF-8 bytes; each section takes two more, for what stands between
 * @param around - how much more a section takes than its text, given those before it
 */
function fit(sections, limit, around = () => 0) {
    const kept = [];
    let left = limit;
    for (const section of sections) {
        const text = section.render();
        left -= bytes(text) + 2 + around(section);
        if (left < 0)
            return { kept, whole: false, left };
        kept.push({ section, text });
    }
    return { kept, whole: true, left };
}
/**
 * Keeps lines from the first as long as they fit; a last line says how many more there are.
 * @param limit - in UTF-8 bytes
 */
function fitLines(lines, limit) {
    let left = limit;
    const count = lines.findIndex((line) => {
        left -= bytes(line) + 1;
        return left < 0;
    });
    const more = lines.length - count;
    return count === -1
        ? lines
        : [...lines.slice(0, count), `  … ${more} more ${more === 1 ? 'line' : 'lines'}`];
}
/** Cuts a text to so many characters, and says how many are missing. No character is cut in two. */
function budget_cut(text, longest) {
    if (text.length <= longest) {
        return text;
    }
    const head = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${grouped(text.length - head.length)} more characters)`;
}

;// CONCATENATED MODULE: ./src/plan/value.js

/** Whether a value is an object or a map. */
function value_isMapping(value) {
    return typeof value === 'object' && value !== null && value.kind === 'mapping';
}
/** Whether a value is a list, a set or a tuple. */
function isSequence(value) {
    return typeof value === 'object' && value !== null && value.kind === 'sequence';
}
/** Whether a value has nothing inside. */
function isScalar(value) {
    return !value_isMapping(value) && !isSequence(value);
}
/** Whether a value says no more than that something isn't set. */
function value_isNothing(value) {
    return (value === null ||
        value === '' ||
        (value_isMapping(value) && value.entries.size === 0) ||
        (isSequence(value) && value.items.length === 0));
}
/** Whether two values are the same; the order of keys doesn't enter. Two unknown ones count as the same. */
function sameValue(one, other) {
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
        return one === other || sameNumber(one, other);
    }
    switch (one.kind) {
        case 'exact':
            return sameNumber(one, other);
        case 'unknown':
            return other.kind === 'unknown';
        case 'secret':
            return other.kind === 'secret' && one.id === other.id;
        case 'sequence':
            return other.kind === 'sequence' && sameItems(one.items, other.items);
        case 'mapping':
            return other.kind === 'mapping' && sameEntries(one.entries, other.entries);
    }
}
/** Two numbers of which one at least is told by its digits: `1.50`, `15e-1` and 1.5 are one. */
function sameNumber(one, other) {
    if (typeof one === 'number' && typeof other === 'number') {
        return false;
    }
    const [some, others] = [value_digitsOf(one), value_digitsOf(other)];
    return some !== undefined && others !== undefined && (some === others || value_plain(some) === value_plain(others));
}
function value_digitsOf(value) {
    if (typeof value === 'number') {
        return String(value);
    }
    return typeof value === 'object' && value?.kind === 'exact' ? value.digits : undefined;
}
/** The one way to write a number down: its digits without zeros at either end, and the power of ten of the last. */
function value_plain(digits) {
    const [, sign = '', whole = '', fraction = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
    const all = (whole + fraction).replace(/^0+/, '');
    const significant = all.replace(/0+$/, '');
    const exponent = Number(power) - fraction.length + (all.length - significant.length);
    return significant === '' ? '0' : `${sign}${significant}e${exponent}`;
}
function sameItems(some, others) {
    return some.length === others.length && some.every((item, index) => sameValue(item, others[index] ?? null));
}
function sameEntries(some, others) {
    if (some.size !== others.size) {
        return false;
    }
    for (const [key, value] of some) {
        const other = others.get(key);
        if (other === undefined || !sameValue(value, other)) {
            return false;
        }
    }
    return true;
}
/** A document (a JSON string's content) as a value. */
function fromJson(json) {
    if (json instanceof json_ExactNumber) {
        return { kind: 'exact', digits: json.digits };
    }
    if (json_isJsonList(json)) {
        return { kind: 'sequence', items: json.map(fromJson) };
    }
    if (json_isJsonObject(json)) {
        return {
            kind: 'mapping',
            entries: new Map(Object.entries(json).map(([key, entry]) => [key, fromJson(entry)])),
        };
    }
    return json;
}
/** What is at a path; undefined when there is nothing. */
function valueAt(value, path) {
    return path.reduce((at, step) => {
        if (value_isMapping(at)) {
            return at.entries.get(String(step));
        }
        return isSequence(at) && typeof step === 'number' ? at.items[step] : undefined;
    }, value);
}

;// CONCATENATED MODULE: ./src/report/diagnostics.js


// A provider can put a whole answer of its server into a message.
const LONGEST_DETAIL = 2000;
/** A diagnostic: what it is about, where, and Terraform's own words. */
function renderDiagnostic(diagnostic, directory) {
    const { severity, summary, detail, address, range } = diagnostic;
    const place = range && code(budget_cut(`${pathInWorkspace(directory, range.file) ?? range.file}:${range.line}`, 200));
    const about = address && code(budget_cut(address, 200));
    const title = [
        `**${severity === 'error' ? 'Error' : 'Warning'}**: ${markdown_text(budget_cut(summary, 500))}`,
        place,
        about,
    ];
    const words = detail.trim() === '' ? [] : ['', ...fence(budget_cut(detail.trim(), LONGEST_DETAIL).split('\n'))];
    return [title.filter(Boolean).join(' · '), ...words];
}
/**
 * A path of the root module's as one of the workspace's; undefined when it leads out of it, or is absolute.
 * @param directory - the root module's, relative to the workspace; undefined when it isn't there
 */
function pathInWorkspace(directory, file) {
    if (directory === undefined || file.startsWith('/')) {
        return undefined;
    }
    const steps = [];
    for (const step of `${directory}/${file}`.split('/')) {
        if (step === '..') {
            if (steps.pop() === undefined) {
                return undefined;
            }
        }
        else if (step !== '.' && step !== '') {
            steps.push(step);
        }
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./src/plan/export.js

/** What stands for a value that is known at apply alone. */
const export_UNKNOWN = '(known after apply)';
/**
 * The redacted plan as JSON: counts, `resource_changes`, `resource_drift` and `output_changes` with the names that
 * `terraform show -json` uses, and texts in place of secrets, of what isn't known yet, and of numbers that a double can't hold.
 * In pieces, made as they are asked for.
 */
function* toJson(plan, summary) {
    const facts = {
        format_version: '1.0',
        changed: summary.changed,
        counts: summary.counts,
        errored: plan.errored,
        complete: plan.complete,
        refresh_only: plan.refreshOnly,
    };
    yield stringify(facts, 0).slice(0, -'\n}'.length);
    yield* export_list('resource_changes', plan.changes, exportChange);
    yield* export_list('resource_drift', plan.drift, exportChange);
    yield* export_list('deferred_changes', plan.deferred, exportDeferred);
    yield* export_list('action_invocations', plan.invocations, exportInvocation);
    yield* export_list('checks', plan.checks, exportCheck);
    const outputs = Object.fromEntries(plan.outputs.map((output) => [output.name, exportOutput(output)]));
    yield `,\n  "output_changes": ${stringify(outputs, 1)}\n}\n`;
}
/** A member of the document: a list, an item at a time. */
function* export_list(name, items, toObject) {
    let before = '\n    ';
    yield `,\n  "${name}": [`;
    for (const item of items) {
        yield before + stringify(toObject(item), 2);
        before = ',\n    ';
    }
    yield items.length === 0 ? ']' : '\n  ]';
}
/** JSON as it stands so many levels deep. */
function stringify(value, depth) {
    return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
function exportChange(change) {
    const { before, after } = change;
    return {
        address: change.address,
        previous_address: change.previousAddress,
        module_address: change.module === '' ? undefined : change.module,
        mode: change.mode,
        type: change.type,
        name: change.name,
        index: change.key,
        deposed: change.deposed,
        action: change.action,
        unknown_action: change.unknownAction,
        action_reason: change.reason,
        create_before_destroy: change.createsFirst,
        change: {
            before: exportValue(before),
            after: exportValue(after),
            replace_paths: change.replacePaths.length === 0 ? undefined : change.replacePaths,
            importing: change.importId === undefined ? undefined : { id: change.importId },
        },
    };
}
function exportDeferred({ change, reason }) {
    return { reason, resource_change: exportChange(change) };
}
function exportInvocation({ address, type, trigger, deferred }) {
    return {
        address,
        type,
        trigger: trigger && { resource: trigger.resource, event: trigger.event },
        deferred,
    };
}
function exportCheck({ address, status, problems }) {
    return { address, status, problems };
}
function exportOutput({ action, before, after }) {
    return { action, before: exportValue(before), after: exportValue(after) };
}
function exportValue(value) {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    switch (value.kind) {
        case 'exact':
            return value.digits;
        case 'unknown':
            return export_UNKNOWN;
        case 'secret':
            return redactor_REDACTED;
        case 'sequence':
            return value.items.map(exportValue);
        case 'mapping':
            return Object.fromEntries([...value.entries].map(([key, entry]) => [key, exportValue(entry)]));
    }
}

;// CONCATENATED MODULE: ./src/report/values.js





// What still reads as one line beside its name.
const WIDEST = 90;
/** A name longer than this stands for itself; the others are padded, so that values stand below each other. */
const WIDEST_NAME = 32;
/** What stands for a secret that isn't the one that it was. */
const CHANGED = '(sensitive, changed)';
/**
 * A value on one line.
 * @param longest - characters of a string before it is cut
 * @param former - what was in its place; a secret that differs from it is told to
 */
function inline(value, longest, former) {
    if (typeof value === 'string') {
        return markdown_quote(budget_cut(value, longest));
    }
    if (typeof value !== 'object' || value === null) {
        return String(value);
    }
    switch (value.kind) {
        case 'exact':
            return value.digits;
        case 'unknown':
            return export_UNKNOWN;
        case 'secret':
            return isOtherSecret(value, former) ? CHANGED : redactor_REDACTED;
        case 'sequence':
            return `[${value.items.map((item, index) => inline(item, longest, inside(former, index))).join(', ')}]`;
        case 'mapping':
            return value.entries.size === 0 ? '{}' : `{ ${members(value, longest, former).join(', ')} }`;
    }
}
function isOtherSecret({ id }, former) {
    return typeof former === 'object' && former?.kind === 'secret' && former.id !== id;
}
function inside(value, step) {
    return value === undefined ? undefined : valueAt(value, [step]);
}
function members(mapping, longest, former) {
    return [...mapping.entries].map(([key, value]) => `${keyOf(key)} = ${inline(value, longest, inside(former, key))}`);
}
/** A value on one line when it is short, else on several, as Terraform formats it. */
function block(value, longest) {
    if (typeof value !== 'object' || value === null || value.kind === 'secret' || !isWide(value, WIDEST)) {
        return [inline(value, longest)];
    }
    if (value.kind === 'sequence') {
        return ['[', ...value.items.flatMap((item) => indent([...block(item, longest)], ',')), ']'];
    }
    if (value.kind === 'mapping') {
        const names = [...value.entries.keys()]
            .map((key) => keyOf(key).length)
            .filter((length) => length <= WIDEST_NAME);
        const width = names.reduce((widest, length) => Math.max(widest, length), 0);
        const entries = [...value.entries].flatMap(([key, entry]) => {
            const [first = '', ...others] = block(entry, longest);
            return indent([`${keyOf(key).padEnd(width)} = ${first}`, ...others], '');
        });
        return ['{', ...entries, '}'];
    }
    return [inline(value, longest)];
}
function indent(lines, end) {
    return lines.map((line, index) => `  ${line}${index === lines.length - 1 ? end : ''}`);
}
/** Whether a value takes more than so many characters; looks no further than it must. */
function isWide(value, room) {
    let left = room;
    const take = (part) => {
        if (typeof part !== 'object' || part === null) {
            left -= typeof part === 'string' ? part.length + 2 : 5;
        }
        else if (part.kind === 'sequence') {
            return part.items.every((item) => take(item) && (left -= 2) >= 0);
        }
        else if (part.kind === 'mapping') {
            return [...part.entries].every(([key, entry]) => (left -= key.length + 5) >= 0 && take(entry));
        }
        else {
            left -= 11;
        }
        return left >= 0;
    };
    return !take(value);
}
/** A path as Terraform writes it: `versioning[0].enabled`, `tags["a b"]`. */
function pathText(path) {
    return path
        .map((step, index) => {
        if (typeof step === 'number') {
            return `[${step}]`;
        }
        const isName = isIdentifier(step);
        return index === 0 ? keyOf(step) : isName ? `.${step}` : `[${markdown_quote(step)}]`;
    })
        .join('');
}
function keyOf(key) {
    return isIdentifier(key) ? key : markdown_quote(key);
}
function isIdentifier(key) {
    return /^[A-Za-z_][\w-]*$/.test(key);
}
/** A value without the attributes that aren't set. */
function withoutNulls(value) {
    if (isSequence(value)) {
        return { ...value, items: value.items.map(withoutNulls) };
    }
    if (value_isMapping(value)) {
        const set = [...value.entries].filter(([, entry]) => entry !== null);
        return { ...value, entries: new Map(set.map(([key, entry]) => [key, withoutNulls(entry)])) };
    }
    return value;
}

;// CONCATENATED MODULE: ./src/report/words.js


/** What is said of a change without a difference that can be shown. */
const NO_DIFFERENCE = 'no visible difference; what is kept secret may differ';
/** How each count is told before the apply and after it, in the order of a heading. */
const TOLD = [
    ['add', 'to add', 'added'],
    ['change', 'to change', 'changed'],
    ['replace', 'to replace', 'replaced'],
    ['destroy', 'to destroy', 'destroyed'],
    ['import', 'to import', 'imported'],
    ['move', 'to move', 'moved'],
    ['forget', 'to forget', 'forgotten'],
    ['invoke', 'to invoke', 'invoked'],
    ['refresh', 'to write down as they are', 'written down as they are'],
    ['defer', 'put off', 'put off'],
];
/** `2 to add, 1 to destroy`; what there is none of isn't named. Outputs are, when nothing else changes. */
function planned(counts, outputs) {
    const told = TOLD.map(([kind, words]) => tell(kind, counts[kind] ?? 0, words));
    return words_list(told) || (outputs > 0 ? `${words_plural(outputs, 'output')} to change` : 'no changes');
}
/** `2 added, 1 destroyed` */
function done(counts, outputs) {
    const told = TOLD.map(([kind, , words]) => tell(kind, counts[kind] ?? 0, words));
    return words_list(told) || (outputs > 0 ? `${words_plural(outputs, 'output')} changed` : 'no changes');
}
function tell(kind, count, words) {
    if (count === 0)
        return '';
    return kind === 'refresh' ? `${words_plural(count, 'resource')} ${words}` : `${count} ${words}`;
}
function words_list(told) {
    return told.filter((words) => words !== '').join(', ');
}
/** `1 output`, `2 outputs` */
function words_plural(count, noun) {
    return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `a, b, c and 4 more`. @param all - how many there are, of which `items` are the first */
function words_enumerate(items, most, all = items.length) {
    const more = all - Math.min(most, items.length);
    return items.slice(0, most).join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '');
}
/** Why Terraform does it, in words that follow an address; undefined for what goes without saying. */
function words_reasonOf({ reason }) {
    return reason === undefined || reason === 'replace_because_cannot_update'
        ? undefined
        : (REASONS[reason] ?? words_inWords(reason));
}
// https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
const REASONS = {
    replace_because_tainted: 'it is tainted',
    replace_by_request: 'as requested',
    replace_by_triggers: 'its triggers ask for it',
    delete_because_no_resource_config: 'it is not in the configuration',
    delete_because_no_module: 'its module is not in the configuration',
    delete_because_wrong_repetition: 'it has no count or for_each any more, or has one now',
    delete_because_count_index: 'its index is beyond the count',
    delete_because_each_key: 'its key is not in for_each',
    delete_because_no_move_target: 'there is nothing where it moved to',
    read_because_config_unknown: 'what it asks for is not known yet',
    read_because_dependency_pending: 'what it depends on changes first',
    read_because_check_nested: 'a check asks for it at the apply',
};
/** Why something is put off to a later plan, in words that follow an address. */
function deferralOf(reason) {
    return DEFERRALS[reason] ?? words_inWords(reason) ?? 'Terraform says no more';
}
// https://github.com/hashicorp/terraform/blob/main/internal/command/jsonplan/plan.go (`DeferredReason…`)
const DEFERRALS = {
    instance_count_unknown: 'how many there are is not known yet',
    resource_config_unknown: 'its configuration is not known yet',
    provider_config_unknown: 'its provider’s configuration is not known yet',
    deferred_prereq: 'it needs something that is put off',
    absent_prereq: 'it needs something that does not exist yet',
};
/** A word of Terraform's that we have no better words for; undefined when it is none. */
function words_inWords(reason) {
    return /^[a-z]+(_[a-z]+){0,9}$/.test(reason) && reason !== 'unknown' && reason.length <= 100
        ? reason.replaceAll('_', ' ')
        : undefined;
}
const HAPPENS = {
    create: 'is added',
    update: 'is changed',
    destroy: 'is destroyed',
};
/** `after x is added`; Terraform writes the moment `after_create` in the configuration and `AfterCreate` in JSON. */
function momentOf(event, resource) {
    const [, when = '', what = ''] = /^(before|after)_?(create|update|destroy)$/i.exec(event) ?? [];
    const happens = HAPPENS[what.toLowerCase()];
    return happens === undefined ? `with ${resource}` : `${when.toLowerCase()} ${resource} ${happens}`;
}

;// CONCATENATED MODULE: ./src/report/details.js








/** Terraform's diagnostics, errors first; warnings in one fold. */
function diagnosticParts(diagnostics, directory, total = diagnostics.length) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    const all = errors.map((error) => part(() => renderDiagnostic(error, directory)));
    if (warnings.length === 0) {
        return all;
    }
    const more = total - diagnostics.length;
    const rest = more > 0 ? [`and ${more} more, in the log`] : [];
    const inside = () => [
        ...warnings.flatMap((warning) => [...renderDiagnostic(warning, directory), '']),
        ...rest,
    ];
    return [...all, part(() => fold(words_plural(warnings.length + more, 'warning'), inside()))];
}
/** The worst first, each with the sign that gives it its colour in a diff. */
const SIGNS = {
    failed: '-',
    'half done': '!',
    'broken off': '!',
    'not ended': '!',
    done: '+',
    'not begun': ' ',
};
const HALVES = {
    destroyed: ' (destroyed, not created again)',
    created: ' (created, the old one not destroyed)',
};
/** How far an apply or a destroy came. */
function progressPart(progress, room) {
    const all = progress_standings(progress);
    const kinds = Object.keys(SIGNS)
        .map((kind) => ({ kind, standing: all.filter((each) => each.kind === kind) }))
        .filter(({ standing }) => standing.length > 0);
    const lines = kinds.flatMap(({ kind, standing }) => standing.map((each) => details_lineOf(kind, each)));
    const counts = kinds.map(({ kind, standing }) => `${grouped(standing.length)} ${kind}`);
    return kinds.length === 0
        ? []
        : [part(() => fold(counts.join(', '), fence(fitLines(lines, room.part), 'diff'), true))];
}
function details_lineOf(kind, { address, action, half }) {
    const verb = kind === 'not begun' && isAction(action) ? ` (${verbs_VERBS[action]})` : '';
    return `${SIGNS[kind]} ${kind.padEnd(10)} ${address}${half === undefined ? verb : HALVES[half]}`;
}
function isAction(action) {
    return Object.hasOwn(verbs_VERBS, action);
}
/** The root module's outputs. */
function outputsPart(outputs, room) {
    const names = Object.keys(outputs).sort();
    if (names.length === 0) {
        return [];
    }
    const width = Math.min(32, Math.max(...names.map((name) => name.length)));
    const lines = names.flatMap((name) => {
        const [first = '', ...others] = block(fromJson(outputs[name]), room.longest);
        return [`${pathText([name]).padEnd(width)} = ${first}`, ...others];
    });
    return [part(() => fold(words_plural(names.length, 'output'), fence(fitLines(lines, room.part))))];
}
/** What `terraform fmt` would change. */
function formatDiffPart(diff, room) {
    const lines = diff
        .trimEnd()
        .split('\n')
        .map((line) => line.replaceAll('\t', '    '));
    return diff.trim() === ''
        ? []
        : [
            part(() => fold('what <code>terraform fmt</code> would change', fence(fitLines(lines, room.part), 'diff'))),
        ];
}
function part(render) {
    return { counts: {}, module: undefined, render: () => render().join('\n') };
}

;// CONCATENATED MODULE: ./src/plan/version.js
/**
 * Types whose resources are versions of something: what they are part of goes on while a new one takes the place of
 * the old. To replace them is how they change.
 */
const VERSIONS = new Set([
    'aws_api_gateway_deployment',
    'aws_apigatewayv2_deployment',
    'aws_ecs_task_definition',
    'aws_lambda_layer_version',
    'aws_launch_configuration',
]);
/** Whether resources of a type are versions, which may come and go. */
function isVersion(type) {
    return VERSIONS.has(type);
}

;// CONCATENATED MODULE: ./src/plan/stateful.js
/** Types of resources that hold data: to destroy one is to lose what no configuration brings back. */
const STATEFUL = [
    // AWS: storage and files
    'aws_backup_vault',
    'aws_ebs_snapshot',
    'aws_ebs_volume',
    'aws_efs_file_system',
    'aws_fsx_lustre_file_system',
    'aws_fsx_ontap_file_system',
    'aws_fsx_ontap_volume',
    'aws_fsx_openzfs_file_system',
    'aws_fsx_openzfs_volume',
    'aws_fsx_windows_file_system',
    'aws_glacier_vault',
    'aws_s3_bucket',
    'aws_s3_directory_bucket',
    'aws_s3tables_table',
    // AWS: databases and caches
    'aws_db_instance',
    'aws_db_snapshot',
    'aws_docdb_cluster',
    'aws_docdbelastic_cluster',
    'aws_dsql_cluster',
    'aws_dynamodb_global_table',
    'aws_dynamodb_table',
    'aws_elasticache_cluster',
    'aws_elasticache_replication_group',
    'aws_elasticache_serverless_cache',
    'aws_elasticsearch_domain',
    'aws_keyspaces_table',
    'aws_memorydb_cluster',
    'aws_neptune_cluster',
    'aws_opensearch_domain',
    'aws_opensearchserverless_collection',
    'aws_qldb_ledger',
    'aws_rds_cluster',
    'aws_rds_global_cluster',
    'aws_redshift_cluster',
    'aws_redshiftserverless_namespace',
    'aws_timestreamwrite_table',
    // AWS: streams, queues, logs, registries, identities, keys
    'aws_cloudwatch_log_group',
    'aws_codecommit_repository',
    'aws_cognito_user_pool',
    'aws_ecr_repository',
    'aws_ecrpublic_repository',
    'aws_glue_catalog_database',
    'aws_glue_catalog_table',
    'aws_kinesis_stream',
    'aws_kms_key',
    'aws_mq_broker',
    'aws_msk_cluster',
    'aws_msk_serverless_cluster',
    'aws_route53_zone',
    'aws_secretsmanager_secret',
    'aws_sqs_queue',
    // Google Cloud
    'google_alloydb_cluster',
    'google_alloydb_instance',
    'google_artifact_registry_repository',
    'google_bigquery_dataset',
    'google_bigquery_table',
    'google_bigtable_instance',
    'google_bigtable_table',
    'google_compute_disk',
    'google_compute_region_disk',
    'google_dns_managed_zone',
    'google_filestore_instance',
    'google_firestore_database',
    'google_kms_crypto_key',
    'google_memcache_instance',
    'google_pubsub_subscription',
    'google_pubsub_topic',
    'google_redis_cluster',
    'google_redis_instance',
    'google_secret_manager_secret',
    'google_spanner_database',
    'google_spanner_instance',
    'google_sql_database',
    'google_sql_database_instance',
    'google_storage_bucket',
    // Azure
    'azurerm_container_registry',
    'azurerm_cosmosdb_account',
    'azurerm_cosmosdb_mongo_collection',
    'azurerm_cosmosdb_mongo_database',
    'azurerm_cosmosdb_sql_container',
    'azurerm_cosmosdb_sql_database',
    'azurerm_data_lake_store',
    'azurerm_dns_zone',
    'azurerm_eventhub',
    'azurerm_key_vault',
    'azurerm_key_vault_key',
    'azurerm_key_vault_secret',
    'azurerm_kusto_cluster',
    'azurerm_kusto_database',
    'azurerm_log_analytics_workspace',
    'azurerm_managed_disk',
    'azurerm_mariadb_server',
    'azurerm_mssql_database',
    'azurerm_mssql_managed_instance',
    'azurerm_mssql_server',
    'azurerm_mysql_flexible_database',
    'azurerm_mysql_flexible_server',
    'azurerm_netapp_volume',
    'azurerm_postgresql_flexible_server',
    'azurerm_postgresql_flexible_server_database',
    'azurerm_postgresql_server',
    'azurerm_recovery_services_vault',
    'azurerm_redis_cache',
    'azurerm_servicebus_queue',
    'azurerm_servicebus_topic',
    'azurerm_storage_account',
    'azurerm_storage_container',
    'azurerm_storage_share',
    // Kubernetes
    'kubernetes_namespace',
    'kubernetes_namespace_v1',
    'kubernetes_persistent_volume',
    'kubernetes_persistent_volume_claim',
    'kubernetes_persistent_volume_claim_v1',
    'kubernetes_persistent_volume_v1',
    'kubernetes_stateful_set',
    'kubernetes_stateful_set_v1',
];
const stateful = new Set(STATEFUL);
/** Whether resources of a type hold data. */
function stateful_holdsData(type) {
    return stateful.has(type);
}

;// CONCATENATED MODULE: ./src/report/families.js

// From what can't be undone to what changes nothing.
const DANGER = [
    'delete',
    'replace',
    'forget',
    'update',
    'create',
    'import',
    'move',
    'read',
    'no-op',
];
/** Changes, the most dangerous first and of those what holds data, instances of one resource together. */
function* familiesOf(changes) {
    const ranks = DANGER.map(() => [[], []]);
    for (const change of changes) {
        ranks[DANGER.indexOf(change.action)]?.[stateful_holdsData(change.type) ? 0 : 1].push(change);
    }
    for (const rank of ranks.flat())
        yield* families_gather(rank);
}
function families_gather(changes) {
    const families = [];
    const byName = new Map();
    for (const change of changes) {
        const name = isPlain(change)
            ? `${withoutKey(change)} ${change.reason} ${change.createsFirst}`
            : undefined;
        const family = name === undefined ? undefined : byName.get(name);
        if (family !== undefined) {
            family.push(change);
            continue;
        }
        const made = [change];
        families.push(made);
        if (name !== undefined)
            byName.set(name, made);
    }
    return families;
}
/** Whether it is one of several instances, and all there is to say of it is in its attributes. */
function isPlain(change) {
    return (change.key !== undefined &&
        change.deposed === undefined &&
        change.previousAddress === undefined &&
        change.importId === undefined &&
        change.unknownAction === undefined);
}
/** The address of a resource, without the key of its instance. */
function withoutKey({ address, key }) {
    return key === undefined ? address : address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}

;// CONCATENATED MODULE: ./src/report/alerts.js



/** More than this and nobody reads them; what is below names them all. */
const MOST_NAMED = 10;
// Names that are made of what must be escaped take several times their length.
const MOST_BYTES = 8000;
/**
 * An alert of the first lines; a last one says how many more there are. Empty when there is nothing.
 * @param all - how many there are of what the lines name
 * @param what - of the rest: `3 more destroyed or replaced`
 */
function limitedAlert(kind, lines, all, what) {
    const sections = lines.slice(0, MOST_NAMED).map((line) => ({ ...line, render: () => line.text }));
    const { kept } = fit(sections, MOST_BYTES);
    const more = kept.reduce((left, { section }) => left - section.count, all);
    const rest = more > 0 ? [`and ${grouped(more)} more ${what}`] : [];
    const texts = [...kept.map(({ text }) => text), ...rest];
    return texts.length === 0 ? [] : markdown_alert(kind, broken(texts));
}

;// CONCATENATED MODULE: ./src/report/dangers.js








// Of very many, those that belong to the lines may be said to be more.
const MOST_LOOKED = 1000;
// An address is short, or it is an attack.
const LONGEST_ADDRESS = 200;
/** Whether a change can hurt: a version that a new one takes the place of before it goes can't. */
function isDangerous({ action, createsFirst, type }) {
    return action === 'delete' || (action === 'replace' && !(createsFirst === true && isVersion(type)));
}
/**
 * What is destroyed and replaced, by name; empty when nothing is. Instances of one resource share a line. No more is
 * looked at than is named.
 * @param arranged - the most dangerous first
 * @param changes - all of them
 */
function cautions(arranged, changes, summary) {
    const all = changes.reduce((sum, change) => sum + (isDangerous(change) ? 1 : 0), 0);
    if (all === 0)
        return [];
    const lines = dangers_together(arranged).map(({ changes: some, forcing }) => ({
        text: caution(some, forcing, summary),
        count: some.length,
    }));
    return limitedAlert('CAUTION', lines, all, 'destroyed or replaced');
}
/** The first dangers, as many as are named; of what is destroyed the rest that belongs to the same lines, too. */
function dangers_together(arranged) {
    const dangers = new Map();
    const add = (changes, forcing, says) => {
        const name = [...says, ...forcing].join(' ');
        const danger = dangers.get(name);
        if (danger !== undefined)
            for (const change of changes)
                danger.changes.push(change);
        else if (dangers.size < MOST_NAMED)
            dangers.set(name, { changes: [...changes], forcing });
    };
    let looked = 0;
    for (const { changes, groups } of arranged) {
        const [change] = changes;
        looked += 1;
        const { action, deposed, reason, module } = change;
        const isFull = dangers.size >= MOST_NAMED;
        if (action === 'delete' ? isFull && looked > MOST_LOOKED : isFull || action !== 'replace')
            break;
        if (!isDangerous(change))
            continue;
        if (isOfLostModule(change))
            add(changes, [], [reason, module]);
        else if (action === 'delete')
            add(changes, [], [action, withoutKey(change), deposed !== undefined, reason]);
        else
            for (const group of groups())
                add(group.changes, group.forcing, [withoutKey(change), reason]);
    }
    return [...dangers.values()];
}
/** Whether the module says more than the name: all of it goes. */
function isOfLostModule({ reason, type, deposed }) {
    return reason === 'delete_because_no_module' && deposed === undefined && !stateful_holdsData(type);
}
/** Names a resource, or several instances of one. */
function dangers_nameOf(changes) {
    const [first] = changes;
    return changes.length === 1 || first.key === undefined
        ? shortened(first.address)
        : `${shortened(withoutKey(first))}[…]`;
}
/** An address that isn't longer than a line or two. */
function shortened(address) {
    return budget_cut(address, LONGEST_ADDRESS);
}
function caution(changes, forcing, summary) {
    const [change] = changes;
    if (isOfLostModule(change) && changes.some((other) => withoutKey(other) !== withoutKey(change))) {
        const what = words_plural(changes.length, 'resource');
        return `**Destroys** ${what} in ${code(shortened(change.module))}: it is not in the configuration`;
    }
    const verb = change.action === 'delete' ? 'Destroys' : 'Replaces';
    const count = changes.length === 1 ? '' : `${grouped(changes.length)} × `;
    const objects = changes.length === 1 ? 'a deposed object' : 'deposed objects';
    const deposed = change.deposed === undefined ? '' : ` (${objects} of it)`;
    const why = [...holding(changes, summary), ...reasons(change, forcing)].join('; ');
    return `**${verb}** ${count}${code(dangers_nameOf(changes))}${deposed}${why === '' ? '' : `: ${why}`}`;
}
function reasons(change, forcing) {
    if (change.action === 'replace' && forcing.length > 0) {
        const names = forcing.slice(0, MOST_NAMED).map((name) => code(shortened(name)));
        return [`${names.join(', ')} can't be changed in place`];
    }
    return [words_reasonOf(change) ?? []].flat();
}
function holding(changes, { stateful }) {
    if (!stateful_holdsData(changes[0].type)) {
        return [];
    }
    const subject = changes.length === 1 ? 'it holds' : 'they hold';
    // A resource that isn't in the state any more can't be counted there.
    const of = stateful >= changes.length ? ` (${changes.length} of ${words_plural(stateful, 'stateful resource')})` : '';
    return [`${subject} data${of}`];
}

;// CONCATENATED MODULE: ./src/report/deviations.js





// Nobody looks through more than that to decide; the plan below shows all that is in it.
const MOST = 50;
const MOST_ATTRIBUTES = 8;
const LONGEST_ATTRIBUTE = 60;
/** In the order in which they are told, each with the sign that gives it its colour in a diff. */
const deviations_SIGNS = { new: '+', changed: '!', gone: ' ' };
const KINDS = Object.keys(deviations_SIGNS);
// `destroy`, and so addresses stand below each other.
const VERB_WIDTH = 7;
/**
 * Change by change, how a plan differs from the one that was reviewed. What nobody has seen yet comes first, and of
 * that what destroys.
 */
function deviationsPart(deviations, room) {
    if (deviations.length === 0)
        return [];
    const named = deviations.filter(({ address }) => address !== undefined).sort(compare);
    const more = named.length - MOST;
    const lines = [
        ...named.slice(0, MOST).map(deviations_lineOf),
        ...(more > 0 ? [`  … ${words_plural(more, 'more change')}`] : []),
        ...unnamed(deviations),
    ];
    const counts = KINDS.map((kind) => ({
        kind,
        count: deviations.filter((each) => each.kind === kind).length,
    }))
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${grouped(count)} ${kind}`);
    const title = `what differs from what was reviewed: ${counts.join(', ')}`;
    const render = () => fold(title, fence(fitLines(lines, room.part), 'diff'), true).join('\n');
    return [{ counts: {}, module: undefined, render }];
}
function compare(one, other) {
    return rank(one) - rank(other);
}
function rank({ kind, action }) {
    return 2 * KINDS.indexOf(kind) + Number(!isDestructive(action));
}
function isDestructive(action) {
    return action === verbs_VERBS.delete || action === verbs_VERBS.replace;
}
function deviations_lineOf({ kind, address = '', action, attributes }) {
    const names = attributes.slice(0, MOST_ATTRIBUTES).map((name) => budget_cut(name, LONGEST_ATTRIBUTE));
    const what = names.length === 0 ? '' : `: ${words_enumerate(names, MOST_ATTRIBUTES, attributes.length)}`;
    return deviations_begin(kind, action) + shortened(address) + what;
}
/** What destroys, and wasn't reviewed so, is as red as a destroy is anywhere. */
function deviations_begin(kind, action) {
    const sign = isDestructive(action) ? '-' : deviations_SIGNS[kind];
    return `${sign} ${kind.padEnd(7)}  ${(action ?? '').padEnd(VERB_WIDTH)}  `;
}
/** What was reviewed, isn't planned any more, and isn't told by its digest. */
function unnamed(deviations) {
    const { length } = deviations.filter(({ address }) => address === undefined);
    const isAll = deviations.every(({ kind, address }) => kind !== 'gone' || address === undefined);
    const noun = isAll ? 'change' : 'more change';
    return length === 0
        ? []
        : [`${deviations_begin('gone', undefined)}${words_plural(length, noun)} that ${length === 1 ? 'was' : 'were'} reviewed`];
}

;// CONCATENATED MODULE: ./src/plan/summary.js

/** Counts what a plan does. Looks at no value. */
function summary_summarise(plan) {
    const { changes, outputs, invocations, existing } = plan;
    const later = invocations.filter(({ deferred }) => deferred !== undefined).length;
    const counts = {
        ...countChanges(changes),
        invoke: invocations.length - later,
        defer: plan.deferred.length + later,
        refresh: plan.refreshOnly ? plan.drift.length : 0,
    };
    let stateful = 0;
    for (const [type, count] of existing)
        if (stateful_holdsData(type))
            stateful += count;
    return {
        counts,
        changed: changes.length + outputs.length + counts.invoke + counts.defer + counts.refresh > 0,
        outputs: outputs.length,
        stateful,
    };
}
const COUNTED = {
    create: 'add',
    update: 'change',
    replace: 'replace',
    delete: 'destroy',
    forget: 'forget',
};
/** How many changes there are of each kind. */
function countChanges(changes) {
    const counts = { add: 0, change: 0, replace: 0, destroy: 0, import: 0, move: 0, forget: 0 };
    for (const { action, importId, previousAddress } of changes) {
        const kind = COUNTED[action];
        if (kind !== undefined)
            counts[kind] += 1;
        if (importId !== undefined)
            counts.import += 1;
        if (previousAddress !== undefined)
            counts.move += 1;
    }
    return counts;
}
/** What several counts come to together. */
function sum(all) {
    return all.reduce((counts, some) => combine(counts, some, 1), NONE);
}
/** What is left of counts when others are taken from them. */
function subtract(all, some) {
    return combine(combine(NONE, all, 1), some, -1);
}
function combine(counts, others, times) {
    const of = (kind) => counts[kind] + times * (others[kind] ?? 0);
    return {
        add: of('add'),
        change: of('change'),
        replace: of('replace'),
        destroy: of('destroy'),
        import: of('import'),
        move: of('move'),
        forget: of('forget'),
        invoke: of('invoke'),
        defer: of('defer'),
        refresh: of('refresh'),
    };
}
const NONE = {
    add: 0,
    change: 0,
    replace: 0,
    destroy: 0,
    import: 0,
    move: 0,
    forget: 0,
    invoke: 0,
    defer: 0,
    refresh: 0,
};

;// CONCATENATED MODULE: ./src/report/failure.js









const failure_WORDS = {
    input: 'the inputs are wrong',
    credentials: 'no AWS credentials',
    install: 'no Terraform to run',
    init: 'Terraform could not start in this directory',
    format: 'not formatted',
    validate: 'the configuration is not valid',
    plan: 'Terraform could not make a plan',
    policy: 'a change is forbidden',
    approval: 'this isn’t approved',
    lock: 'the state is locked',
    apply: 'Terraform stopped with an error',
    state: 'the state could not be saved',
    cancelled: 'the job was cancelled',
    github: 'GitHub did not answer as it should',
};
// Longer messages are in the log.
const LONGEST_MESSAGE = 2000;
/**
 * Whether a run failed for something that takes nothing from its plan: formatting, or a change that is forbidden and
 * that reviewers are to see all the same.
 */
function hasGoodPlan({ command }, failed) {
    const { reason } = failed.error;
    return command === 'plan' && failed.plan !== undefined && (reason === 'format' || reason === 'policy');
}
/** Whether a failure leaves a plan that can still be applied as it is. */
function isStillOpen(run, failed) {
    return hasGoodPlan(run, failed) || isRefusal(failed.error);
}
/** What a failure's heading says: `plan failed: the state is locked`. */
function failureTitle(run, failed) {
    const { command } = run;
    const { error, progress } = failed;
    if (hasGoodPlan(run, failed)) {
        const { counts, outputs } = summary_summarise(failed.plan);
        return `${planned(counts, outputs)} · ${failure_wordsOf(error)}`;
    }
    const reached = progress === undefined ? '' : reachedBy(progress);
    if (error.reason !== 'cancelled') {
        const how = isRefusal(error) ? 'refused' : 'failed';
        return `${command} ${how}: ${failure_wordsOf(error)}${reached}`;
    }
    const changes = command === 'apply' || command === 'destroy';
    return `${command} cancelled${changes && progress === undefined ? ' before anything was changed' : reached}`;
}
/** `, 2 of 3 changes done` */
function reachedBy(progress) {
    const all = progress_standings(progress);
    const done = all.filter(({ kind }) => kind === 'done').length;
    return all.length === 0 ? '' : `, ${done} of ${words_plural(all.length, 'change')} done`;
}
/** Whether nothing went wrong, and nothing was done: what was asked for isn't wanted. */
function isRefusal({ reason }) {
    return reason === 'policy' || reason === 'approval';
}
function failure_wordsOf(error) {
    if (error instanceof errors/* RefusalError */.XQ) {
        return 'not done here';
    }
    if (error instanceof errors/* ApprovalError */.g3 && error.deviations !== undefined) {
        return 'this isn’t what was reviewed';
    }
    if (error instanceof errors/* PolicyError */.pn && error.refusals.length > 1) {
        return `${grouped(error.refusals.length)} changes are forbidden`;
    }
    if (error instanceof errors/* ProviderError */.mZ) {
        return 'a provider is not allowed';
    }
    return error instanceof errors/* InputError */.dz && error.faults.length === 1 ? 'an input is wrong' : failure_WORDS[error.reason];
}
/** Whether the mend comes below what differs, which is to be read before it. */
function isMendedLast(error) {
    return error instanceof errors/* ApprovalError */.g3 && error.deviations !== undefined && error.deviations.length > 0;
}
/**
 * What failed, and what mends it. Where Terraform says why, its first error stands in place of our words, which
 * say no more than the heading, unless we know the mend.
 */
function failureAlert(error, { identity }) {
    const [first] = error instanceof errors/* TerraformError */.nC ? failure_errorsOf(error) : [];
    const ours = error.mend !== undefined || first === undefined ? prose(budget_cut(error.message, LONGEST_MESSAGE)) : [];
    const mend = isMendedLast(error) ? [] : mendOf(error);
    const theirs = first === undefined ? [] : renderDiagnostic(first, stack_directoryOf(identity));
    const blocks = [ours, mend, theirs].filter((block) => block.length > 0);
    return markdown_alert(failure_HARMLESS.includes(error.reason) ? 'WARNING' : 'CAUTION', blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])));
}
const failure_HARMLESS = ['format', 'lock', 'approval'];
function mendOf({ mend }) {
    return mend === undefined ? [] : fence(budget_cut(mend, LONGEST_MESSAGE).split('\n'));
}
/** What lets a plan pass that isn't what was reviewed. */
function acceptancePart(error) {
    if (!isMendedLast(error) || error.mend === undefined)
        return [];
    const render = () => ['If that is meant, dispatch the apply with:', '', ...mendOf(error)].join('\n');
    return [{ counts: {}, module: undefined, render }];
}
/** What the alert doesn't say: Terraform's further errors, and its warnings. */
function furtherDiagnostics(error) {
    if (!(error instanceof errors/* TerraformError */.nC)) {
        return [];
    }
    const [first] = failure_errorsOf(error);
    return error.diagnostics.filter((diagnostic) => diagnostic !== first);
}
function failure_errorsOf({ diagnostics }) {
    return diagnostics.filter(({ severity }) => severity === 'error');
}

;// CONCATENATED MODULE: ./src/report/notices.js





// Of what the author of a check wrote.
const LONGEST_PROBLEM = 500;
const MOST_PROBLEMS = 3;
/** Checks that don't hold, with what their authors say of it; empty when there are none. */
function failedChecks({ checks }) {
    const failed = checks.filter(({ status }) => status !== 'unknown');
    const lines = failed.slice(0, MOST_NAMED).map((check) => ({ text: describe(check), count: 1 }));
    return limitedAlert('WARNING', lines, failed.length, 'that fail');
}
function describe({ address, status, problems }) {
    const verb = status === 'fail' ? 'fails' : 'can’t be evaluated';
    const said = problems.slice(0, MOST_PROBLEMS).map(inOneLine);
    const more = problems.length - said.length;
    const why = [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
    return `**A check ${verb}**: ${code(shortened(address))}${why === '' ? '' : `: ${why}`}`;
}
function inOneLine(problem) {
    return prose(budget_cut(problem, LONGEST_PROBLEM).replace(/\s+/g, ' ')).join(' ');
}
/** Changes of a kind that isn't known here; empty when there are none. */
function unknownActions({ changes }) {
    const unknown = changes.filter(({ unknownAction }) => unknownAction !== undefined);
    const lines = unknown.slice(0, MOST_NAMED).map(({ address, unknownAction = '' }) => ({
        text: `**Not known here**: what Terraform does to ${code(shortened(address))}, which it calls ${code(shortened(unknownAction))}; it is counted as a change`,
        count: 1,
    }));
    return limitedAlert('WARNING', lines, unknown.length, 'of which the action is not known here');
}
/** Why the plan isn't the whole; empty when it is. */
function partial({ complete, errored, deferred }) {
    const why = [
        ...(errored ? ['Terraform could not finish it.'] : []),
        ...(complete || errored
            ? []
            : deferred.length > 0
                ? [`Terraform puts ${words_plural(deferred.length, 'change')} off to a later plan, and may leave out more.`]
                : [`${code('targets')} leave something out, or Terraform has put something off.`]),
    ];
    return why.length === 0
        ? []
        : markdown_alert('WARNING', broken(why.map((reason) => `**This plan is not the whole**: ${reason}`)));
}
/** That a plan's fingerprint can't be relied on as later ones can; empty when it can. As blocks of lines. */
function unkeyed(print) {
    return print === undefined || print.keyed ? [] : [markdown_alert('NOTE', [UNKEYED])];
}
const UNKEYED = '**There is no state yet**: sensitive values don’t enter the fingerprint, and nothing signs what is reviewed. The comment’s author and commit alone vouch for it.';

;// CONCATENATED MODULE: ./src/plan/identity.js

/**
 * Makes an `Identify`. Each object and list is looked at once, however often it is asked for, and what is
 * remembered grows with the values that were given, not with their depth.
 * @param unordered - whether lists of scalars are sets, and a scalar is a set of one, as IAM reads its policies
 */
function makeIdentify(unordered = false) {
    const known = new WeakMap();
    const scalars = new Map();
    const others = new Map();
    const numberIn = (numbers, key) => {
        const number = numbers.get(key) ?? scalars.size + others.size;
        numbers.set(key, number);
        return number;
    };
    const numbered = (key) => numberIn(others, key);
    const items = (values) => {
        const all = values.map(identify);
        if (!unordered || values.some((value) => typeof value === 'object' && value !== null)) {
            return numbered(`[${all.join()}`);
        }
        const set = [...new Set(all)].sort((one, other) => one - other);
        return set.length === 1 ? (set[0] ?? 0) : numbered(`[${set.join()}`);
    };
    const entries = (values) => numbered(`{${[...values]
        .map(([key, value]) => `${numberIn(scalars, key)}:${identify(value)}`)
        .sort()
        .join()}`);
    // Digits that a double holds are that double.
    const exact = (digits) => {
        const number = Number(digits);
        return value_plain(String(number)) === value_plain(digits) ? numberIn(scalars, number) : numbered(value_plain(digits));
    };
    const identify = (value) => {
        if (typeof value !== 'object' || value === null) {
            return numberIn(scalars, value);
        }
        const number = known.get(value);
        if (number !== undefined) {
            return number;
        }
        const fresh = (() => {
            switch (value.kind) {
                case 'exact':
                    return exact(value.digits);
                case 'unknown':
                    return numbered('?');
                case 'secret':
                    return numbered(`!${value.id}`);
                case 'sequence':
                    return items(value.items);
                case 'mapping':
                    return entries(value.entries);
            }
        })();
        known.set(value, fresh);
        return fresh;
    };
    return identify;
}

;// CONCATENATED MODULE: ./src/plan/context.js

/** Where a comparison begins. */
function startContext(inPolicy = false) {
    const identify = makeIdentify(inPolicy);
    return { forcing: [], depth: 0, documents: 0, inPolicy, isQuiet: false, identify };
}
/** The context one step further. */
function descend(context, { step, item }) {
    const forcing = context.forcing.length === 0
        ? context.forcing
        : context.forcing
            .filter(([first]) => first !== undefined && (first === step || first === item?.from))
            .map(([, ...rest]) => rest);
    return { ...context, forcing, depth: context.depth + 1 };
}
/** Whether what is here forces the replacement. */
function endsHere({ forcing }) {
    return forcing.some((way) => way.length === 0);
}
/** Whether something in what is here forces the replacement. */
function leadsBelow({ forcing }) {
    return forcing.some((way) => way.length > 0);
}

;// CONCATENATED MODULE: ./src/plan/difference.js
/** Whether a difference, or one inside it, forces a replacement. */
function isForced(difference) {
    return difference.forces || (difference.kind === 'nested' && difference.children.some(isForced));
}

;// CONCATENATED MODULE: ./src/plan/base64.js
// Shorter ones are words and checksums as often as not.
const base64_SHORTEST = 32;
// Longer ones are archives and pictures.
const LONGEST = 1_000_000;
// What stands for bytes that are no text.
const REPLACEMENT = '\uFFFD';
/** Whether a string looks like Base64: four characters and four again, `=` where the last are missing, and not all hexadecimal. */
function isBase64(text) {
    return (text.length >= base64_SHORTEST &&
        text.length % 4 === 0 &&
        /^[A-Za-z0-9+/]+={0,2}$/.test(text) &&
        !/^[0-9a-f]+$/i.test(text));
}
/** The text that Base64 stands for; undefined when it stands for something else, or for more than a megabyte. */
function textInBase64(encoded) {
    if (encoded.length > LONGEST || !isBase64(encoded)) {
        return undefined;
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesInBase64(encoded));
    return /^[\P{Cc}\t\n\r]*$/u.test(text) && !text.includes(REPLACEMENT) ? text : undefined;
}
/** The bytes that Base64 stands for. @throws Error when it is none */
function bytesInBase64(encoded) {
    const binary = atob(encoded);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) {
        bytes[index] = binary.charCodeAt(index);
    }
    return bytes;
}

;// CONCATENATED MODULE: ./src/plan/blob.js

// What is longer isn't read, unless it has words or lines.
const LONGEST_READ = 2048;
// Of Base64 nobody reads as much.
const LONGEST_ENCODED = 200;
// The beginning tells what the rest is.
const MOST_SPACES_LOOKED_FOR = 20_000;
/** Whether a string is long and has no structure that a reader could follow: an archive, a key, a picture. */
function isBlob(text) {
    if (text.length > LONGEST_ENCODED && isBase64(text)) {
        return true;
    }
    if (text.length <= LONGEST_READ || text.includes('\n')) {
        return false;
    }
    const sample = text.slice(0, MOST_SPACES_LOOKED_FOR);
    return (sample.match(/\s/g)?.length ?? 0) * 100 < sample.length;
}

;// CONCATENATED MODULE: ./src/plan/ends.js
/** How many UTF-16 units two strings have in common at their beginning and, of the rest, at their end. */
function commonEnds(one, other) {
    const shortest = Math.min(one.length, other.length);
    let head = 0;
    while (head < shortest && one.charCodeAt(head) === other.charCodeAt(head)) {
        head += 1;
    }
    let tail = 0;
    while (tail < shortest - head &&
        one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) {
        tail += 1;
    }
    return { head, tail };
}

;// CONCATENATED MODULE: ./src/plan/document.js





// A longer one is compared by lines, or as a blob.
const document_LONGEST = 1_000_000;
/** How two strings are best compared, which differ; undefined when they are read as they are. */
function document_readTexts(before, after) {
    const sides = [before, after];
    return compareTexts(sides, false) ?? compareInBase64(sides) ?? compareBlobs(sides);
}
function compareTexts(sides, base64) {
    const [old, fresh] = [documentIn(sides[0]), documentIn(sides[1])];
    if (old !== null &&
        fresh !== null &&
        (old === undefined || fresh === undefined || old.kind === fresh.kind)) {
        return { kind: 'documents', base64, sides: [old, fresh] };
    }
    return base64 || sides.some((text) => text?.includes('\n')) ? { kind: 'lines', base64, sides } : undefined;
}
function compareInBase64([before, after]) {
    const old = before === undefined ? undefined : textInBase64(before);
    const fresh = after === undefined ? undefined : textInBase64(after);
    const areTexts = (old === undefined) === (before === undefined) && (fresh === undefined) === (after === undefined);
    return areTexts && old !== fresh ? compareTexts([old, fresh], true) : undefined;
}
function compareBlobs(sides) {
    const [before = '', after = ''] = sides;
    return (isBlob(before) || isBlob(after)) && !areMostlySame(before, after)
        ? { kind: 'blobs', sides }
        : undefined;
}
/** The document in a text; undefined for what is absent; null when it holds none. */
function documentIn(text) {
    if (text === undefined) {
        return undefined;
    }
    const json = text.length > document_LONGEST ? undefined : parseDocument(text);
    const value = json === undefined ? null : fromJson(json);
    return value_isMapping(value) || isSequence(value) ? value : null;
}
/** Whether two strings begin and end with the same, for more than half of the longer. In Base64 that says nothing. */
function areMostlySame(one, other) {
    const { head, tail } = commonEnds(one, other);
    return 2 * (head + tail) > Math.max(one.length, other.length) && !(isBase64(one) && isBase64(other));
}

;// CONCATENATED MODULE: ./src/plan/alignment.js
/**
 * Finds each item of one list in the other: as few as possible have moved. The first, second, … of equal items
 * go together, but for those that both lists begin and end with.
 * Takes n log n steps, whatever the lists have in common.
 * @returns in the order of the list after
 */
function matchItems(before, after) {
    const shortest = Math.min(before.length, after.length);
    let head = 0;
    while (head < shortest && before[head] === after[head]) {
        head += 1;
    }
    let tail = 0;
    while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) {
        tail += 1;
    }
    const middle = findEach(before, after, head, tail);
    const stay = risingMost(middle.map(({ from }) => from));
    return [
        ...Array.from({ length: head }, (_, index) => ({ from: index, to: index, moved: false })),
        ...middle.map((pair, index) => ({ ...pair, moved: !stay.has(index) })),
        ...Array.from({ length: tail }, (_, index) => ({
            from: before.length - tail + index,
            to: after.length - tail + index,
            moved: false,
        })),
    ];
}
function findEach(before, after, head, tail) {
    const places = new Map();
    // From the last, so that `pop` gives the first.
    for (let from = before.length - tail - 1; from >= head; from -= 1) {
        const item = before[from] ?? '';
        const list = places.get(item);
        if (list === undefined) {
            places.set(item, [from]);
        }
        else {
            list.push(from);
        }
    }
    const pairs = [];
    for (let to = head; to < after.length - tail; to += 1) {
        const from = places.get(after[to] ?? '')?.pop();
        if (from !== undefined) {
            pairs.push({ from, to });
        }
    }
    return pairs;
}
/**
 * The indices of a longest rising subsequence of different numbers.
 * @see https://en.wikipedia.org/wiki/Longest_increasing_subsequence#Efficient_algorithms
 */
function risingMost(numbers) {
    // Of each length, the index of the least number that a rising row of that length ends with.
    const ends = [];
    const previous = [];
    numbers.forEach((number, index) => {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((numbers[ends[middle] ?? 0] ?? 0) < number) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
        ends[low] = index;
    });
    const chosen = new Set();
    for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
        chosen.add(index);
    }
    return chosen;
}

;// CONCATENATED MODULE: ./src/plan/likeness.js

/** How much there is to look at. */
function sizeInside(value) {
    if (value_isMapping(value)) {
        return value.entries.size + 1;
    }
    return isSequence(value) ? value.items.length + 1 : 1;
}
/** How much two values have in common, from 0 to 1; 0 for what has no inside. */
function likenessOf(one, other, identify) {
    if (value_isMapping(one) && value_isMapping(other)) {
        return likenessOfObjects(one, other, identify);
    }
    return isSequence(one) && isSequence(other) ? likenessOfLists(one, other, identify) : 0;
}
/** The part of the longer list that is in the other too. */
function likenessOfLists(one, other, identify) {
    const items = new Set(one.items.map(identify));
    const shared = other.items.filter((item) => items.has(identify(item))).length;
    return shared / Math.max(1, one.items.length, other.items.length);
}
/** The part of what is set in two objects that is the same in both; what isn't known yet counts half. */
function likenessOfObjects(one, other, identify) {
    let [all, same] = [0, 0];
    for (const [key, value] of one.entries) {
        const counterpart = other.entries.get(key) ?? null;
        if (!value_isNothing(value) || !value_isNothing(counterpart)) {
            all += 1;
            same +=
                identify(value) === identify(counterpart)
                    ? 1
                    : isKind(value, 'unknown') || isKind(counterpart, 'unknown')
                        ? 0.5
                        : 0;
        }
    }
    for (const [key, value] of other.entries) {
        all += one.entries.has(key) || value_isNothing(value) ? 0 : 1;
    }
    return all === 0 ? 1 : same / all;
}
/** Whether a value is a secret, or not known yet. */
function isKind(value, kind) {
    return typeof value === 'object' && value?.kind === kind;
}

;// CONCATENATED MODULE: ./src/plan/naming.js

// What providers and documents call their blocks and items by; the surest first.
const naming_NAMES = [
    ...['sid', 'Sid', 'id', 'Id', 'ID', 'name', 'Name', 'key', 'Key', 'arn', 'Arn', 'address', 'title'],
    ...[
        'device_name',
        'cidr',
        'cidr_block',
        'host',
        'path',
        'path_pattern',
        'priority',
        'port',
        'containerPort',
    ],
];
// A longer name names nothing.
const naming_LONGEST_NAME = 120;
/** Items go by the first key of theirs that has another value in each item of its list. */
function makeNaming(before, after) {
    const known = new Map();
    const tells = (key) => {
        const isTelling = known.get(key) ?? (tellsApart(before, key) && tellsApart(after, key));
        known.set(key, isTelling);
        return isTelling;
    };
    return (value) => {
        for (const key of value_isMapping(value) ? naming_NAMES : []) {
            const name = nameAt(value, key);
            if (name !== undefined && tells(key)) {
                return { key, value: name };
            }
        }
        return undefined;
    };
}
function tellsApart(values, key) {
    const names = values.flatMap((value) => nameAt(value, key) ?? []);
    return new Set(names).size === names.length;
}
function nameAt(value, key) {
    const name = value_isMapping(value) ? value.entries.get(key) : undefined;
    return typeof name === 'number' || (typeof name === 'string' && name !== '' && name.length <= naming_LONGEST_NAME)
        ? String(name)
        : undefined;
}
/** Whether two items go by one name. */
function isSameName(one, other) {
    return one.key === other?.key && one.value === other.value;
}
/** A text for each name. */
function nameText(name) {
    return name === undefined ? undefined : `${name.key} ${name.value}`;
}
/** Whether two items have names of one kind, and not the same. */
function areOthers(one, other, nameOf) {
    const [old, fresh] = [nameOf(one), nameOf(other)];
    return old !== undefined && old.key === fresh?.key && old.value !== fresh.value;
}

;// CONCATENATED MODULE: ./src/plan/match.js



// Entries that are compared to find out which items are alike.
const MOST_LOOKS = 50_000;
// Of the entries of two items, how many must be the same.
const ALIKE = 0.5;
const ALIKE_BY_ANOTHER_NAME = 0.75;
// Two strings that are shorter are read one below the other.
const LONG = 100;
/**
 * Pairs items that were removed with items that were added: those of the same name, those that have most in common,
 * and those that take each other's place. The comparing of each with each has a limit, beyond which it is left out.
 */
function pairAlike({ before, after, removed, added }, identify) {
    if (removed.length === 0 || added.length === 0) {
        return [];
    }
    const isOnly = before.length === 1 && after.length === 1;
    const nameOf = isOnly ? () => undefined : makeNaming(before, after);
    const ways = [
        (olds, news) => pairByName(olds, news, nameOf),
        (olds, news) => pairByLikeness(olds, news, nameOf, identify),
        (olds, news) => pairByPlace(olds, news).filter(([{ value: one }, { value: other }]) => (isOnly && haveInside(one, other)) ||
            (!areOthers(one, other, nameOf) && mayBecome(one, other, identify))),
    ];
    const taken = new Set();
    const left = (all) => all.filter((single) => !taken.has(single));
    const pairs = [];
    for (const pairUp of ways) {
        for (const [from, to] of pairUp(left(removed), left(added))) {
            if (!taken.has(from) && !taken.has(to)) {
                taken.add(from).add(to);
                pairs.push({ from, to, name: commonName(from.value, to.value, nameOf) });
            }
        }
    }
    return pairs;
}
function commonName(one, other, nameOf) {
    const name = nameOf(one);
    return name !== undefined && isSameName(name, nameOf(other)) ? name : undefined;
}
function pairByName(removed, added, nameOf) {
    const byName = new Map(removed.map((single) => [nameText(nameOf(single.value)), single]));
    return added.flatMap((to) => {
        const name = nameText(nameOf(to.value));
        const from = name === undefined ? undefined : byName.get(name);
        return from === undefined ? [] : [[from, to]];
    });
}
/** The pairs of objects and of lists that are alike, the most alike first. */
function pairByLikeness(removed, added, nameOf, identify) {
    const sizeOf = (singles) => singles.reduce((sum, { value }) => sum + sizeInside(value), 0);
    if (sizeOf(removed) * added.length + sizeOf(added) * removed.length > MOST_LOOKS) {
        return [];
    }
    return removed
        .flatMap((from) => added.flatMap((to) => {
        const likeness = likenessOf(from.value, to.value, identify);
        const least = areOthers(from.value, to.value, nameOf) ? ALIKE_BY_ANOTHER_NAME : ALIKE;
        return likeness >= least ? [{ from, to, likeness, way: Math.abs(from.index - to.index) }] : [];
    }))
        .sort((one, other) => other.likeness - one.likeness || one.way - other.way)
        .map(({ from, to }) => [from, to]);
}
/** Where as many have come as have gone. */
function pairByPlace(removed, added) {
    const places = Map.groupBy(removed, ({ gap }) => gap);
    return [...Map.groupBy(added, ({ gap }) => gap)].flatMap(([gap, news]) => {
        const olds = places.get(gap) ?? [];
        return olds.length === news.length ? olds.map((from, index) => [from, news[index] ?? from]) : [];
    });
}
/** Whether an item may have changed into the one that took its place. */
function mayBecome(one, other, identify) {
    if (typeof one === 'string' && typeof other === 'string') {
        return Math.min(one.length, other.length) > LONG || (one.includes('\n') && other.includes('\n'));
    }
    if (isKind(one, 'secret') && isKind(other, 'secret')) {
        return true;
    }
    // Of an object with one entry nothing is the same when that one changes.
    return (haveInside(one, other) &&
        (isSequence(one) || sizeInside(one) <= 2 || likenessOf(one, other, identify) > 0));
}
function haveInside(one, other) {
    return (value_isMapping(one) && value_isMapping(other)) || (isSequence(one) && isSequence(other));
}

;// CONCATENATED MODULE: ./src/plan/items.js


/**
 * Finds out what became of the items of a list: first what is the same, wherever it is now, then what changed inside.
 * @param isSame - whether two items are; at the lists' ends it is asked before `identify`, which looks at all of an item
 * @returns the items that differ, in the order of the list after, and how many are the same at the same place
 */
function pairItems(before, after, identify, isSame) {
    const { head, tail } = sameEnds(before, after, isSame);
    const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
    const matches = old.length === 0 || fresh.length === 0 ? [] : matchItems(old.map(identify), fresh.map(identify));
    const kept = matches.filter(({ moved }) => !moved);
    const removed = singles(old, new Set(matches.map(({ from }) => from)), kept.map(({ from }) => from));
    const added = singles(fresh, new Set(matches.map(({ to }) => to)), kept.map(({ to }) => to));
    const pairs = pairAlike({ before, after, removed, added }, identify);
    const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
    const items = [
        ...removed
            .filter((item) => !paired.has(item))
            .map(({ index, value }) => ({ kind: 'removed', index: head + index, value })),
        ...added
            .filter((item) => !paired.has(item))
            .map(({ index, value }) => ({ kind: 'added', index: head + index, value })),
        ...pairs.map(({ from, to, name }) => {
            const [index, was] = [head + to.index, head + from.index];
            return { kind: 'changed', index, from: was, name, before: from.value, after: to.value };
        }),
        ...matches
            .filter(({ moved }) => moved)
            .map(({ from, to }) => {
            return { kind: 'moved', index: head + to, from: head + from, value: fresh[to] ?? null };
        }),
    ];
    const places = kept.map(({ from, to }) => [head + from, head + to]);
    return { items: inOrder(items, places), unchanged: head + kept.length + tail };
}
function sameEnds(before, after, isSame) {
    const shortest = Math.min(before.length, after.length);
    let head = 0;
    while (head < shortest && isSame(before[head] ?? null, after[head] ?? null)) {
        head += 1;
    }
    let tail = 0;
    while (tail < shortest - head && isSame(before.at(-1 - tail) ?? null, after.at(-1 - tail) ?? null)) {
        tail += 1;
    }
    return { head, tail };
}
function singles(values, matched, kept) {
    let gap = 0;
    return values.flatMap((value, index) => {
        if (kept[gap] === index) {
            gap += 1;
        }
        return matched.has(index) ? [] : { index, value, gap };
    });
}
/** What was removed stands before what came to its place. */
function inOrder(items, kept) {
    const removed = items.filter(({ kind }) => kind === 'removed');
    const others = items.filter(({ kind }) => kind !== 'removed').sort((one, other) => one.index - other.index);
    let next = 0;
    const placed = removed.map((item) => {
        while (next < kept.length && (kept[next]?.[0] ?? 0) < item.index) {
            next += 1;
        }
        return { item, at: next === 0 ? -1 : (kept[next - 1]?.[1] ?? -1) };
    });
    const result = [];
    let taken = 0;
    for (const item of others) {
        while (taken < placed.length && (placed[taken]?.at ?? 0) < item.index) {
            result.push(placed[taken]?.item ?? item);
            taken += 1;
        }
        result.push(item);
    }
    return [...result, ...placed.slice(taken).map(({ item }) => item)];
}

;// CONCATENATED MODULE: ../../../node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ../../../node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}

;// CONCATENATED MODULE: ./src/plan/lines.js


// The work grows with the square of it, and takes a tenth of a second here.
const MOST_EDITS = 500;
/** Aligns lines so that the least is removed and added; where that is very much, so that a little more is. */
function align(before, after) {
    if (before.length === 0 || after.length === 0) {
        return [lines_run('removed', before), lines_run('added', after)].filter(({ lines }) => lines.length > 0);
    }
    const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
    return changes === undefined
        ? alignRoughly(before, after)
        : changes.map(({ added, removed, value }) => lines_run(added ? 'added' : removed ? 'removed' : 'same', value));
}
function alignRoughly(before, after) {
    const runs = [];
    let [from, to] = [0, 0];
    const settle = (nextFrom, nextTo) => {
        if (nextFrom > from)
            runs.push(lines_run('removed', before.slice(from, nextFrom)));
        if (nextTo > to)
            runs.push(lines_run('added', after.slice(to, nextTo)));
    };
    const kept = matchItems(before, after).filter(({ moved }) => !moved);
    for (let index = 0; index < kept.length;) {
        const first = kept[index] ?? { from, to };
        let length = 1;
        while (kept[index + length]?.from === first.from + length &&
            kept[index + length]?.to === first.to + length) {
            length += 1;
        }
        settle(first.from, first.to);
        runs.push(lines_run('same', before.slice(first.from, first.from + length)));
        [from, to] = [first.from + length, first.to + length];
        index += length;
    }
    settle(before.length, after.length);
    return runs;
}
function lines_run(kind, lines) {
    return { kind, lines };
}
// As `diff -u` has it.
const CONTEXT = 3;
/**
 * What differs between two texts, line by line, with three lines around each difference. Empty when it is their line
 * ends alone.
 */
function diffLines(before, after) {
    if (before !== undefined && after !== undefined && unixLines(before) === unixLines(after)) {
        return [];
    }
    const tellsEnd = before !== undefined && after !== undefined && partAtTheEnd(before, after);
    const runs = align(linesOf(before, tellsEnd), linesOf(after, tellsEnd));
    return runs.flatMap(({ kind, lines }, index) => {
        if (kind !== 'same') {
            return lines.map((text) => ({ kind, text }));
        }
        const head = index === 0 ? 0 : CONTEXT;
        const tail = index === runs.length - 1 ? 0 : CONTEXT;
        const hidden = lines.length - head - tail;
        const told = (some) => some.map((text) => ({ kind, text }));
        return hidden <= 1
            ? told(lines)
            : [
                ...told(lines.slice(0, head)),
                { kind: 'gap', count: hidden },
                ...told(lines.slice(lines.length - tail)),
            ];
    });
}
function unixLines(text) {
    return text.replaceAll('\r\n', '\n');
}
/** Whether only one ends its last line, and that line is otherwise the same. */
function partAtTheEnd(before, after) {
    const last = (text) => linesOf(text, false).at(-1);
    return before.endsWith('\n') !== after.endsWith('\n') && last(before) === last(after);
}
/** The lines of a text; the last one's missing end is told only where it makes a difference. */
function linesOf(text, tellsEnd) {
    const lines = text?.split('\n') ?? [];
    if (lines.at(-1) === '') {
        return lines.slice(0, -1);
    }
    return tellsEnd ? [...lines.slice(0, -1), `${lines.at(-1)} (no newline at the end)`] : lines;
}

;// CONCATENATED MODULE: ./src/plan/nesting.js


/** An object or a list with differences inside. What forces a replacement, and isn't seen to differ, is put down to it. */
function nested(form, { step, item }, content, context) {
    const forces = endsHere(context) || (leadsBelow(context) && !content.children.some(isForced));
    return { kind: 'nested', form, path: [step], forces, base64: false, name: item?.name, ...content };
}
/** A lone difference inside takes the place of what is around it: `versioning[0].enabled`. */
function lift(difference, { documents }) {
    const [only, ...others] = difference.children;
    const isItem = difference.form === 'list' && only?.kind !== 'nested' && only?.path.length === 1;
    if (documents > 0 ||
        only === undefined ||
        others.length > 0 ||
        isItem ||
        difference.name !== undefined ||
        (only.kind === 'nested' && only.name !== undefined)) {
        return difference;
    }
    return { ...only, path: [...difference.path, ...only.path], forces: difference.forces || only.forces };
}
/** Two objects of which one says that something isn't set, and the other says nothing of it. */
function isEmpty(difference) {
    return difference.kind === 'nested' && difference.form !== 'document' && difference.children.length === 0;
}

;// CONCATENATED MODULE: ./src/plan/policy.js

/**
 * Whether a document is a policy as AWS reads them: its lists of strings are sets, and a string is a list of one.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
function isPolicy(document) {
    const statements = value_isMapping(document) ? document.entries.get('Statement') : undefined;
    const [first] = isSequence(statements) ? statements.items : [statements];
    return value_isMapping(first) && first.entries.has('Effect');
}
/** A policy whose only statement is in a list, as several would be. */
function withStatementList(policy) {
    const statement = value_isMapping(policy) ? policy.entries.get('Statement') : undefined;
    return value_isMapping(policy) && value_isMapping(statement)
        ? {
            kind: 'mapping',
            entries: new Map([...policy.entries, ['Statement', { kind: 'sequence', items: [statement] }]]),
        }
        : policy;
}
/** What a policy's list of strings, or string, has in it; undefined for what is neither. */
function membersOf(value) {
    if (isSequence(value)) {
        return value.items.every(isScalar) ? value.items : undefined;
    }
    return value !== null && isScalar(value) ? [value] : undefined;
}

;// CONCATENATED MODULE: ./src/plan/side.js

/** The list that stands for one that isn't there. */
const side_EMPTY = { kind: 'sequence', items: [] };
// A list of scalars up to this length is easier to compare as a whole.
const SHORT_LIST = 72;
/** Whether nothing is there. In a document null is a value like any other; elsewhere it means that nothing is set. */
function isAbsent(value, { documents }) {
    return value === undefined || (value === null && documents === 0);
}
/** The text of a string; undefined for what is absent; null for what is neither. */
function side_textOf(value, context) {
    if (isAbsent(value, context)) {
        return undefined;
    }
    return typeof value === 'string' ? value : null;
}
/** Whether they are scalars that are read at a glance. */
function isShort(values) {
    let length = 0;
    return values.every((value) => {
        length += typeof value === 'string' ? value.length + 4 : 8;
        return isScalar(value) && length <= SHORT_LIST;
    });
}
/** What is in an object; nothing where there is none. */
function entriesOf(value) {
    return value_isMapping(value) ? value.entries : new Map();
}

;// CONCATENATED MODULE: ./src/plan/tags.js

/**
 * Attributes that a provider fills in from others, and adds its own defaults to.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/resource-tagging
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference
 */
const SOURCES = new Map([
    ['tags_all', 'tags'],
    ['effective_labels', 'labels'],
    ['terraform_labels', 'labels'],
    ['effective_annotations', 'annotations'],
]);
/** Whether what changes in an attribute is told by the attribute that it is made of. */
function repeatsAnother(name, before, after) {
    const source = SOURCES.get(name);
    if (source === undefined) {
        return false;
    }
    const [old, fresh] = [before.get(source) ?? null, after.get(source) ?? null];
    if (sameValue(old, fresh) || (value_isNothing(old) && value_isNothing(fresh))) {
        return false;
    }
    const [oldCopy, copy] = [before.get(name) ?? null, after.get(name) ?? null];
    if (typeof copy === 'object' && copy?.kind === 'unknown') {
        return true;
    }
    return [oldCopy, copy, old, fresh].every(mayHaveEntries) && changesOnlyWith(oldCopy, copy, old, fresh);
}
function mayHaveEntries(value) {
    return value === null || value_isMapping(value);
}
function changesOnlyWith(oldCopy, copy, old, fresh) {
    const keys = new Set([...tags_entriesOf(oldCopy).keys(), ...tags_entriesOf(copy).keys()]);
    const at = (value, key) => tags_entriesOf(value).get(key) ?? null;
    return [...keys].every((key) => sameValue(at(oldCopy, key), at(copy, key)) ||
        (sameValue(at(oldCopy, key), at(old, key)) && sameValue(at(copy, key), at(fresh, key))));
}
function tags_entriesOf(value) {
    return value_isMapping(value) ? value.entries : new Map();
}

;// CONCATENATED MODULE: ./src/plan/diff.js










// What is inside what is deeper than this is compared as a whole.
const diff_DEEPEST = 64;
// Documents in documents in documents.
const MOST_DOCUMENTS = 3;
/**
 * The attributes that a change changes: what forces a replacement first, otherwise by name. That a provider writes
 * what isn't set in another way (null, `""`, an empty list) is told only where nothing else differs.
 */
function diffResource(change) {
    const { before, after } = change;
    const context = { ...startContext(), forcing: change.replacePaths };
    const [old, fresh] = [entriesOf(before), entriesOf(after)];
    const quiet = diffMembers(old, fresh, { ...context, isQuiet: true });
    const differences = quiet.length > 0 ? quiet : diffMembers(old, fresh, context);
    const told = differences.filter((difference) => isForced(difference) || !repeatsAnother(String(difference.path[0]), old, fresh));
    return [...told.filter(isForced), ...told.filter((difference) => !isForced(difference))];
}
/** How an output changes; undefined when the two are the same to whoever may not see secrets. */
function diffOutput({ name, before, after }) {
    return diffAt({ step: name }, before, after, startContext());
}
function diffAt(place, before, after, parent) {
    if (before === after || areSame(before, after, parent)) {
        return undefined;
    }
    const context = descend(parent, place);
    if (context.isQuiet && !endsHere(context) && value_isNothing(before ?? null) && value_isNothing(after ?? null)) {
        return undefined;
    }
    const difference = diffTexts(place, before, after, context) ??
        diffInside(place, before, after, context) ??
        diffWhole(place, before, after, context);
    return isEmpty(difference) ? undefined : difference;
}
function areSame(before, after, context) {
    return isAbsent(before, context) || isAbsent(after, context)
        ? isAbsent(before, context) && isAbsent(after, context)
        : sameIn(context)(before ?? null, after ?? null);
}
function sameIn({ inPolicy, identify }) {
    return inPolicy ? (one, other) => identify(one) === identify(other) : sameValue;
}
/** A difference that isn't looked into. */
function diffWhole({ step }, before, after, context) {
    const at = { path: [step], forces: endsHere(context) || leadsBelow(context) };
    if (isAbsent(before, context)) {
        return { kind: 'added', ...at, value: after ?? null };
    }
    if (isAbsent(after, context)) {
        return { kind: 'removed', ...at, value: before ?? null };
    }
    return { kind: 'changed', ...at, before: before ?? null, after: after ?? null };
}
/** Strings that hold documents, several lines, or what nobody reads. */
function diffTexts(place, before, after, context) {
    const [old, fresh] = [side_textOf(before, context), side_textOf(after, context)];
    if (old === null || fresh === null || context.documents >= MOST_DOCUMENTS) {
        return undefined;
    }
    const texts = document_readTexts(old, fresh);
    const at = { path: [place.step], forces: endsHere(context) || leadsBelow(context) };
    switch (texts?.kind) {
        case undefined:
            return undefined;
        case 'blobs':
            return { kind: 'blob', ...at, before: old, after: fresh };
        case 'lines':
            return { kind: 'text', ...at, base64: texts.base64, lines: diffLines(...texts.sides) };
        case 'documents': {
            const content = diffDocuments(...texts.sides, context);
            return { kind: 'nested', form: 'document', ...at, base64: texts.base64, name: undefined, ...content };
        }
    }
}
function diffDocuments(before, after, { documents }) {
    const inPolicy = [before, after].every((side) => side === undefined || isPolicy(side));
    const context = { ...startContext(inPolicy), documents: documents + 1 };
    const [old, fresh] = inPolicy ? [withStatementList(before), withStatementList(after)] : [before, after];
    return isSequence(old ?? fresh)
        ? diffItems(isSequence(old) ? old : side_EMPTY, isSequence(fresh) ? fresh : side_EMPTY, context)
        : { children: diffMembers(entriesOf(old), entriesOf(fresh), context), unchanged: 0 };
}
/** Objects and lists of which there is one on both sides. */
function diffInside(place, before, after, context) {
    if (context.depth > diff_DEEPEST) {
        return undefined;
    }
    if (value_isMapping(before) && value_isMapping(after)) {
        const children = diffMembers(before.entries, after.entries, context);
        return lift(nested('object', place, { children, unchanged: 0 }, context), context);
    }
    if (context.inPolicy && before !== undefined && after !== undefined) {
        const [old, fresh] = [membersOf(before), membersOf(after)];
        if (old !== undefined && fresh !== undefined) {
            return isShort([...old, ...fresh])
                ? undefined
                : nested('list', place, diffSets(old, fresh, context), context);
        }
    }
    return isSequence(before) && isSequence(after) ? diffLists(place, before, after, context) : undefined;
}
function diffLists(place, before, after, context) {
    const content = diffItems(before, after, context);
    const isOrder = content.children.length > 0 && content.children.every(({ kind }) => kind === 'moved');
    if (isOrder) {
        return {
            kind: 'order',
            path: [place.step],
            forces: endsHere(context) || leadsBelow(context),
            before,
            after,
        };
    }
    return isShort([...before.items, ...after.items])
        ? undefined
        : lift(nested('list', place, content, context), context);
}
function diffMembers(before, after, context) {
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
        return diffAt({ step: key }, before.get(key), after.get(key), context) ?? [];
    });
}
function diffItems(before, after, context) {
    const { items, unchanged } = pairItems(before.items, after.items, context.identify, sameIn(context));
    const news = new Set(items.flatMap((item) => (item.kind === 'removed' ? [] : item.index)));
    const children = items.flatMap((item) => {
        if (item.kind === 'changed') {
            // What forces a replacement is told by the new index, or by the old one where that names nothing new.
            const from = news.has(item.from) ? item.index : item.from;
            const place = { step: item.index, item: { from, name: item.name } };
            return [diffAt(place, item.before, item.after, context) ?? []].flat();
        }
        const { index, ...rest } = item;
        const inside = descend(context, { step: index });
        return [{ ...rest, path: [index], forces: endsHere(inside) || leadsBelow(inside) }];
    });
    return { children, unchanged };
}
/** Sets: neither order nor repetition tells anything. */
function diffSets(before, after, { identify }) {
    const [old, fresh] = [new Set(before.map(identify)), new Set(after.map(identify))];
    const removed = before.flatMap((value, index) => fresh.has(identify(value)) ? [] : [{ kind: 'removed', path: [index], forces: false, value }]);
    const added = after.flatMap((value, index) => old.has(identify(value)) ? [] : [{ kind: 'added', path: [index], forces: false, value }]);
    return { children: [...removed, ...added], unchanged: [...old].filter((one) => fresh.has(one)).length };
}

;// CONCATENATED MODULE: ./src/report/alike.js
// What tells instances that are destroyed from each other, and nothing to who decides.
const IDENTITY = /^- (id|arn) +=/;
/**
 * Whether two instances of one resource show the same, but that each has its own key where the other has its.
 * @param identity - whether ids of what is destroyed must be the same as well
 */
function areAlike(one, other, identity) {
    const [key, otherKey] = [String(one.changes[0].key), String(other.changes[0].key)];
    return (one.lines.length === other.lines.length &&
        one.lines.every((line, index) => {
            const counterpart = other.lines[index] ?? '';
            const isIdentity = !identity && one.changes[0].action === 'delete' && IDENTITY.test(line);
            return isIdentity ? IDENTITY.test(counterpart) : matches(line, counterpart, key, otherKey);
        }));
}
/** Whether two lines are the same but that one has its key where the other has its own. */
function matches(line, other, key, otherKey) {
    if (line === other) {
        return true;
    }
    let [at, otherAt] = [0, 0];
    while (at < line.length && otherAt < other.length) {
        if (key !== '' && otherKey !== '' && line.startsWith(key, at) && other.startsWith(otherKey, otherAt)) {
            at += key.length;
            otherAt += otherKey.length;
        }
        else if (line[at] === other[otherAt]) {
            at += 1;
            otherAt += 1;
        }
        else {
            return false;
        }
    }
    return at === line.length && otherAt === other.length;
}

;// CONCATENATED MODULE: ./src/report/excerpt.js

// Around what differs.
const excerpt_CONTEXT = 20;
/**
 * What differs between two strings, with a little of what is around it; an ellipsis stands for the rest.
 * The one excerpt is never the same as the other.
 */
function excerptsOf(before, after) {
    const { head, tail } = commonEnds(before, after);
    return [around(before, head, before.length - tail), around(after, head, after.length - tail)];
}
function around(text, from, to) {
    let [start, end] = [from - excerpt_CONTEXT, to + excerpt_CONTEXT];
    start -= isLowSurrogate(text.charCodeAt(start)) ? 1 : 0;
    end += isHighSurrogate(text.charCodeAt(end - 1)) ? 1 : 0;
    // An ellipsis takes a character itself.
    const [isCut, isCutAtEnd] = [start > 1, end < text.length - 1];
    return `${isCut ? '…' : ''}${text.slice(isCut ? start : 0, isCutAtEnd ? end : undefined)}${isCutAtEnd ? '…' : ''}`;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
function isLowSurrogate(code) {
    return code >= 0xdc00 && code <= 0xdfff;
}

;// CONCATENATED MODULE: ./src/report/sheet.js

/** What GitHub colours a line of a diff by. */
const sheet_SIGNS = { added: '+', removed: '-', changed: '!', same: ' ' };
/** `+ name = value`, and the value's other lines. */
function sheet_assign(sign, path, value, style) {
    const [first = '', ...others] = value;
    return [
        line(sign, `${pathText(path).padEnd(style.width)} = ${first}`, style),
        ...others.map((text) => line(sign, text, style)),
    ];
}
/** A line, with its sign before it. */
function line(sign, text, { depth }) {
    return `${sign} ${'  '.repeat(depth)}${text}`;
}
/** The style of what is one level deeper. */
function sheet_inside(style) {
    return { ...style, depth: style.depth + 1 };
}
/** Lines of which the first says that this forces a replacement, where it does. */
function marked([first = '', ...others], { forces }) {
    return [forces ? `${first}   # forces the replacement` : first, ...others];
}

;// CONCATENATED MODULE: ./src/plan/digest.js

/** The first 12 hexadecimal digits of the SHA-256 of what a string holds. @param content - its bytes */
function digestOf(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./src/report/text.js







/** A blob's size and digest; what is short enough to be read, as it is. */
function describeBlob(text, longest) {
    if (!isBlob(text)) {
        return inline(text, longest);
    }
    const isEncoded = isBase64(text);
    const bytes = isEncoded ? bytesInBase64(text) : new TextEncoder().encode(text);
    const size = `${grouped(bytes.length)} bytes`;
    return `(${isEncoded ? `Base64 of ${size}` : size}, SHA-256 ${digestOf(bytes)}…)`;
}
// Of each line that may be cut to so many characters, so many lines of a run are shown.
const CHARACTERS_OF_A_LINE = 5;
/**
 * Lines as they are shown: of two that took each other's place and are long, what differs; of two that look the same,
 * what they are in quotes; of many that were removed or added together, the first.
 * @param longest - characters of a line before it is cut
 */
function shortenLines(lines, longest) {
    const result = [];
    for (let index = 0; index < lines.length;) {
        const removed = runOf(lines, index, 'removed');
        const added = runOf(lines, index + removed.length, 'added');
        const most = Math.max(1, Math.floor(longest / CHARACTERS_OF_A_LINE));
        const pairs = removed.slice(0, most).map((text, row) => tellApart(text, added[row], longest));
        result.push(...told('removed', pairs.map(([before]) => before), removed.length), ...told('added', added.slice(0, most).map((text, row) => pairs[row]?.[1] ?? text), added.length));
        const other = lines[index];
        if (removed.length + added.length === 0 && other !== undefined) {
            result.push(other);
        }
        index += Math.max(1, removed.length + added.length);
    }
    return result;
}
function runOf(lines, from, kind) {
    const run = [];
    for (let line = lines[from]; line?.kind === kind; line = lines[from + run.length]) {
        run.push(line.text);
    }
    return run;
}
function tellApart(before, after, longest) {
    if (after !== undefined && looks(before) === looks(after)) {
        return [markdown_quote(before), markdown_quote(after)];
    }
    return after !== undefined && Math.max(before.length, after.length) > longest
        ? excerptsOf(before, after)
        : [before, after];
}
function looks(text) {
    return text.replaceAll('\t', '    ').trimEnd();
}
function told(kind, texts, all) {
    const rest = all - texts.length;
    return [
        ...texts.map((text) => ({ kind, text })),
        ...(rest > 0 ? [{ kind, text: `… ${grouped(rest)} more ${rest === 1 ? 'line' : 'lines'}` }] : []),
    ];
}

;// CONCATENATED MODULE: ./src/report/change.js







// A line of a change, old and new, that a comment shows without scrolling.
const change_WIDEST = 100;
// Of an old value whose successor isn't known yet.
const MOST_GLIMPSED = 60;
/** A value and its successor: on one line where that fits, else one below the other. */
function renderChanged(difference, style) {
    const { path } = difference;
    const [before, after] = whereTheyDiffer(difference.before, difference.after);
    const short = isUnknown(after) ? becoming(before) : onOneLine(before, after, style.longest);
    const isPair = short === undefined || (!isUnknown(after) && pathText(path).length + short.length > change_WIDEST);
    return style.inDocument || isPair
        ? [
            ...sheet_assign('-', path, block(before, style.longest), style),
            ...sheet_assign('+', path, replacing(before, after, style.longest), style),
        ]
        : sheet_assign('!', path, [short], style);
}
function replacing(before, after, longest) {
    const lines = block(after, longest);
    return lines.length === 1 ? [inline(after, longest, before)] : lines;
}
/** What differs in a text, line by line. */
function renderText(difference, style) {
    const { path, base64, lines } = difference;
    const what = `a text${base64 ? ' in Base64' : ''}${lines.length === 0 ? ', of which only the line ends differ' : ''}`;
    return [
        line(' ', `${pathText(path)}: ${what}`, style),
        ...shortenLines(lines, style.longest).map((part) => renderTextLine(part, sheet_inside(style))),
    ];
}
/** What nobody reads, by size and digest. */
function renderBlob({ path, before, after }, style) {
    const [old, fresh] = [before, after].map((text) => text === undefined ? undefined : describeBlob(text, style.longest));
    if (old === undefined || fresh === undefined) {
        return sheet_assign(old === undefined ? '+' : '-', path, [old ?? fresh ?? ''], style);
    }
    return sheet_assign('!', path, [`${old} → ${fresh}`], style);
}
/** A list that has merely another order. */
function renderOrder({ path, before, after }, style) {
    const what = '(same items in another order)';
    const both = isWide(before, change_WIDEST / 2) ? '' : `${inline(before, change_WIDEST)} → ${inline(after, change_WIDEST)} `;
    return sheet_assign('!', path, [both + what], style);
}
/** An item that is merely elsewhere. */
function renderMoved({ path, from, value }, style) {
    const item = isWide(value, change_WIDEST) ? '' : `: ${inline(value, change_WIDEST)}`;
    return [line('!', `${pathText(path)} was [${from}]${item}`, style)];
}
/** Where the new value isn't known yet there is nothing to compare, and a glimpse of the old one is enough. */
function becoming(before) {
    const text = isWide(before, MOST_GLIMPSED) ? '…' : inline(before, MOST_GLIMPSED);
    return `${text.length > MOST_GLIMPSED ? '…' : text} → ${export_UNKNOWN}`;
}
function onOneLine(before, after, longest) {
    return isWide(before, change_WIDEST) || isWide(after, change_WIDEST)
        ? undefined
        : `${inline(before, longest)} → ${inline(after, longest, before)}`;
}
function isUnknown(value) {
    return typeof value === 'object' && value?.kind === 'unknown';
}
/** Two long strings are cut to what differs. */
function whereTheyDiffer(before, after) {
    return typeof before === 'string' &&
        typeof after === 'string' &&
        Math.max(before.length, after.length) > change_WIDEST
        ? excerptsOf(before, after)
        : [before, after];
}
function renderTextLine(part, style) {
    return part.kind === 'gap'
        ? line(' ', `(${part.count} unchanged lines)`, style)
        : line(sheet_SIGNS[part.kind], markdown_visible(budget_cut(part.text.replaceAll('\t', '    '), style.longest)), style);
}

;// CONCATENATED MODULE: ./src/report/difference.js





// Items that are named one by one when they are merely elsewhere.
const MOST_MOVED = 3;
/** Differences as lines for a `diff` fence: `+` added, `-` removed, `!` changed, each with a space after it. */
function renderDifferences(differences, extent) {
    return renderSiblings(differences, { ...extent, depth: 0, width: 0, inDocument: false });
}
function renderSiblings(differences, style, prefix = []) {
    const names = differences
        .filter(({ kind }) => kind !== 'nested' && kind !== 'text')
        .map(({ path }) => pathText([...prefix, ...path]).length)
        .filter((length) => length <= WIDEST_NAME);
    const width = names.reduce((widest, length) => Math.max(widest, length), 0);
    return differences.flatMap((difference) => render({ ...difference, path: [...prefix, ...difference.path] }, { ...style, width }));
}
function render(difference, style) {
    switch (difference.kind) {
        case 'added':
        case 'removed':
            return marked(sheet_assign(sheet_SIGNS[difference.kind], difference.path, whole(difference.value, style), style), difference);
        case 'changed':
            return marked(renderChanged(difference, style), difference);
        case 'text':
            return marked(renderText(difference, style), difference);
        case 'blob':
            return marked(renderBlob(difference, style), difference);
        case 'order':
            return marked(renderOrder(difference, style), difference);
        case 'moved':
            return marked(renderMoved(difference, style), difference);
        case 'nested':
            return renderNested(difference, style);
    }
}
/** In a document null is a value like any other; elsewhere it means that nothing is set. */
function whole(value, { longest, inDocument }) {
    return block(inDocument ? value : withoutNulls(value), longest);
}
function renderNested(difference, style) {
    const { form, path, forces, children, unchanged } = difference;
    const rest = unchanged > 0 ? [`${grouped(unchanged)} unchanged`] : [];
    if (form === 'list' && !forces && children.every(({ kind }) => kind === 'nested')) {
        // Each item's own line names the list: `Statement[1]`.
        const where = path.length === 0 ? '' : ` in ${pathText(path)}`;
        return [
            ...renderSiblings(children, style, path),
            ...rest.map((text) => line(' ', `(${text}${where})`, style)),
        ];
    }
    const title = titleOf(difference);
    const within = { ...sheet_inside(style), inDocument: style.inDocument || form === 'document' };
    return [
        ...marked([line(' ', title, style)], difference),
        ...(isListOf(difference) ? renderItems(children, within) : renderSiblings(children, within)),
        ...rest.map((text) => line(' ', `(${text})`, within)),
    ];
}
/** `Statement[1]: Sid "AllowInvoke"`, `policy: a document`. */
function titleOf({ form, path, base64, name, children }) {
    const facts = [
        ...(name === undefined ? [] : [`${name.key} ${markdown_quote(name.value)}`]),
        ...(form === 'document'
            ? [`a document${base64 ? ' in Base64' : ''}`, ...(children.length === 0 ? ['formatted anew'] : [])]
            : []),
    ];
    const place = path.length === 0 ? '' : pathText(path);
    return facts.length === 0 ? place : `${place}: ${facts.join(', ')}`;
}
function isListOf({ form, children }) {
    return form === 'list' || children.every(({ path }) => path.length === 1 && typeof path[0] === 'number');
}
/** Items that came or went are shown without their index, which says nothing. */
function renderItems(children, style) {
    const moved = children.filter(({ kind }) => kind === 'moved').length;
    const told = moved > MOST_MOVED ? children.filter(({ kind }) => kind !== 'moved') : children;
    const lines = told.flatMap((child) => {
        if (child.kind !== 'added' && child.kind !== 'removed') {
            return render(child, { ...style, width: 0 });
        }
        const [first = '', ...others] = whole(child.value, style);
        return marked([first, ...others].map((text) => line(sheet_SIGNS[child.kind], text, style)), child);
    });
    return moved > MOST_MOVED
        ? [...lines, line('!', `(${grouped(moved)} the same at other places)`, style)]
        : lines;
}

;// CONCATENATED MODULE: ./src/report/groups.js





// A resource whose instances all differ isn't compared each with each.
const MOST_COMPARED = 8;
// Of attributes of which the name says all.
const MOST_NAMES = 5;
// Where a replaced resource has more new values that aren't known yet, their names are enough.
const MOST_UNKNOWN = 3;
/**
 * Instances of one resource, those that are alike together. Those that aren't looked at are one group, of which nothing
 * is known.
 */
function groupInstances(instances, extent, { differ, most, identity }) {
    const groups = [];
    for (const change of instances.slice(0, most)) {
        const group = makeGroup(change, extent, differ);
        const alike = groups.slice(0, MOST_COMPARED).find((other) => areAlike(other, group, identity));
        if (alike === undefined) {
            groups.push(group);
        }
        else {
            alike.changes.push(change);
            alike.varies ||= group.lines.some((line, index) => line !== alike.lines[index]);
        }
    }
    const [first, ...others] = instances.slice(most);
    return first === undefined ? groups : [...groups, { ...UNSEEN, changes: [first, ...others] }];
}
const UNSEEN = { lines: [], attributes: [], forcing: [], varies: false, compared: false };
function makeGroup(change, extent, differ) {
    const differences = shownDifferences(change, differ);
    const [unknown, known] = partition(differences, (difference) => isNamedOnly(difference, change, differences));
    const [unset, told] = partition(known, (difference) => isLeftToDefault(difference, change));
    // What becomes known follows from the rest.
    const caused = differences.filter((difference) => !becomesKnown(difference));
    return {
        changes: [change],
        lines: [
            ...renderDifferences(told, extent),
            ...nameOnly('not set any more', unset),
            ...nameOnly('known after apply', unknown),
        ],
        attributes: namesOf(caused.length > 0 ? caused : differences),
        forcing: namesOf(differences.filter(isForced)),
        varies: false,
        compared: true,
    };
}
function nameOnly(what, differences) {
    const names = namesOf(differences);
    return names.length === 0 ? [] : [`  (${what}: ${words_enumerate(names, MOST_NAMES)})`];
}
function namesOf(differences) {
    return [...new Set(differences.map(({ path }) => String(path[0])))];
}
/** Whether a replacement merely leaves out what a provider had filled in with nothing, or with a no. */
function isLeftToDefault(difference, { action }) {
    return (action === 'replace' &&
        difference.kind === 'removed' &&
        !difference.forces &&
        difference.path.length === 1 &&
        (difference.value === false || value_isNothing(difference.value)));
}
/** What is worth showing: of a resource that comes or goes, what is set to something. */
function shownDifferences(change, differ) {
    switch (change.action) {
        case 'forget':
        case 'move':
        case 'import':
            return [];
        case 'create':
        case 'delete':
            return differ(change).filter((difference) => !groups_isEmpty(difference));
        default:
            return differ(change);
    }
}
function groups_isEmpty(difference) {
    if (difference.kind !== 'added' && difference.kind !== 'removed') {
        return false;
    }
    return value_isNothing(difference.value);
}
/** Whether the name of an attribute says all: its value comes with the apply. */
function isNamedOnly(difference, { action }, all) {
    if (action === 'create') {
        return becomesKnown(difference);
    }
    return (action === 'replace' &&
        becomesKnown(difference) &&
        !difference.forces &&
        all.filter(becomesKnown).length > MOST_UNKNOWN);
}
/** Whether a whole attribute is known at apply alone. */
function becomesKnown(difference) {
    const after = difference.kind === 'added' ? difference.value : difference.kind === 'changed' ? difference.after : null;
    return typeof after === 'object' && after?.kind === 'unknown' && difference.path.length === 1;
}
function partition(items, test) {
    return [items.filter(test), items.filter((item) => !test(item))];
}

;// CONCATENATED MODULE: ./src/report/arrangement.js



// So many instances of a resource are always compared.
const arrangement_FEW = 8;
/**
 * The changes of a plan, the most dangerous first. They are arranged no further than they are asked for; what has been
 * arranged is kept for who asks again.
 */
function arrange(changes, reach) {
    const differ = differOf(changes);
    let left = reach.compared;
    return remember(familiesOf(changes), (family) => {
        let groups;
        const group = () => {
            const most = Math.min(family.length, Math.max(arrangement_FEW, Math.ceil(left / 4)));
            left -= most - 1;
            return groupInstances(family, reach, { differ, most, identity: false });
        };
        return { changes: family, groups: () => (groups ??= group()) };
    });
}
/** Makes each thing of a sequence when it is first asked for, and keeps it. */
function remember(source, make) {
    const made = [];
    const rest = source[Symbol.iterator]();
    return {
        *[Symbol.iterator]() {
            for (let at = 0;; at += 1) {
                if (at === made.length) {
                    const next = rest.next();
                    if (next.done === true)
                        return;
                    made.push(make(next.value));
                }
                yield made[at];
            }
        },
    };
}
// Of a plan so small, several reports show all.
const SMALL = 200;
const remembered = new WeakMap();
/** Compares each change of a small plan once, for all its reports; those of a large one would fill the memory. */
function differOf(changes) {
    if (changes.length > SMALL)
        return diffResource;
    const known = remembered.get(changes) ?? new Map();
    remembered.set(changes, known);
    return (change) => {
        const differences = known.get(change) ?? diffResource(change);
        known.set(change, differences);
        return differences;
    };
}

;// CONCATENATED MODULE: ./src/report/drift.js






// Beside its name, in prose.
const LONGEST_VALUE = 60;
// Of one resource.
const drift_MOST_ATTRIBUTES = 4;
/** What was changed outside Terraform and bears upon the plan; empty when nothing was. */
function driftWarnings({ drift, changes }) {
    if (drift.length === 0)
        return [];
    const first = drift.slice(0, MOST_NAMED);
    const addresses = new Set(first.map(({ address }) => address));
    const planned = new Map(changes.filter(({ address }) => addresses.has(address)).map((change) => [change.address, change]));
    const lines = first.map((each) => ({
        text: broken(driftLines(each, planned.get(each.address)).map((line) => `**Changed outside Terraform**: ${line}`)).join('\n> '),
        count: 1,
    }));
    return limitedAlert('WARNING', lines, drift.length, 'changed outside Terraform');
}
function driftLines(drift, planned) {
    const address = code(shortened(drift.address));
    const { before, after } = drift;
    if (!value_isMapping(before) || !value_isMapping(after)) {
        const again = planned?.action === 'create' ? '; this plan adds it again' : '';
        return [drift.action === 'delete' ? `${address} is gone${again}` : address];
    }
    const names = [...new Set([...before.entries.keys(), ...after.entries.keys()])];
    const sides = planned && { before: planned.before, after: planned.after };
    const more = names.length - drift_MOST_ATTRIBUTES;
    return [
        ...names.slice(0, drift_MOST_ATTRIBUTES).map((name) => {
            const [was, is] = [before.entries.get(name) ?? null, after.entries.get(name) ?? null];
            return `${address} ${code(shortened(name))} ${nowAndThen(is, was)}; ${consequence(name, was, sides)}`;
        }),
        ...(more > 0 ? [`${address}: ${words_plural(more, 'attribute')} more`] : []),
    ];
}
function nowAndThen(is, was) {
    const [now, then] = [inline(is, LONGEST_VALUE), inline(was, LONGEST_VALUE)];
    return now === then || Math.max(now.length, then.length) > LONGEST_VALUE * 1.5
        ? 'is not what it was'
        : `is ${code(now)}, was ${code(then)}`;
}
function consequence(name, was, planned) {
    const next = planned && valueAt(planned.after, [name]);
    if (planned === undefined || next === undefined) {
        return 'this plan follows it';
    }
    const current = valueAt(planned.before, [name]) ?? null;
    if (sameValue(next, current)) {
        return 'this plan follows it';
    }
    return sameValue(next, was) ? 'this plan sets it back' : 'this plan changes it';
}

;// CONCATENATED MODULE: ./src/report/further.js




// Of those that nobody knows of yet.
const MOST_CHECKS = 8;
/** What a plan holds beside changes of resources and outputs: invocations, what is put off, checks to come. */
function furtherParts({ invocations, deferred, checks }, room) {
    const now = invocations.filter((invocation) => invocation.deferred === undefined);
    const later = invocations.filter((invocation) => invocation.deferred !== undefined);
    const putOff = [
        ...deferred.map((each) => () => describeDeferred(each)),
        ...later.map((each) => () => describeInvocation(each)),
    ];
    return [
        ...listPart({ verb: 'invoke', title: words_plural(now.length, 'action'), counts: { invoke: now.length } }, now.map((each) => () => describeInvocation(each)), room),
        ...listPart({ verb: 'put off', title: `${putOff.length} to a later plan`, counts: { defer: putOff.length } }, putOff, room),
        ...openChecks(checks.filter(({ status }) => status === 'unknown')),
    ];
}
/** A line for one thing, a fold for several. */
function listPart({ verb, title, counts }, items, room) {
    const [only, ...others] = items;
    if (only === undefined)
        return [];
    const render = () => others.length === 0
        ? `**${verb}** ${only()}`
        : fold(`<b>${verb}</b> ${title}`, listed(items, room)).join('\n');
    return [{ counts, module: undefined, render }];
}
function listed(items, room) {
    const lines = [];
    let left = room.part;
    for (const item of items) {
        const line = `- ${item()}`;
        left -= bytes(line) + 1;
        if (left < 0)
            return [...lines, `- and ${grouped(items.length - lines.length)} more`];
        lines.push(line);
    }
    return lines;
}
function openChecks(checks) {
    if (checks.length === 0)
        return [];
    const names = checks.slice(0, MOST_CHECKS).map(({ address }) => code(shortened(address)));
    const text = `**check** at the apply: ${words_enumerate(names, MOST_CHECKS, checks.length)}`;
    return [{ counts: {}, module: undefined, render: () => text }];
}
function describeDeferred({ change, reason }) {
    return `${verbs_VERBS[change.action]} ${code(shortened(change.address))}: ${deferralOf(reason)}`;
}
function describeInvocation({ address, trigger, deferred }) {
    const when = trigger === undefined
        ? ', asked for by name'
        : ` ${momentOf(trigger.event, code(shortened(trigger.resource)))}`;
    const why = deferred === undefined ? '' : `: ${deferralOf(deferred)}`;
    return `${code(shortened(address))}${when}${why}`;
}

;// CONCATENATED MODULE: ./src/plan/block.js
/** The block that a resource instance is of. */
function block_blockOf({ module: instance, mode, type, name: label }) {
    const module = withoutKeys(instance);
    const name = `${mode === 'data' ? 'data.' : ''}${type}.${label}`;
    return { address: module === '' ? name : `${module}.${name}`, module, name };
}
/** The module of a module's instance: `module.api` of `module.api["eu"]`. */
function withoutKeys(instance) {
    return instance.includes('[') ? instance.replace(KEY, '') : instance;
}
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

;// CONCATENATED MODULE: ./src/plan/graph.js

/**
 * Draws the graph of a plan's changes: of resource blocks when there are few, else of modules, nested ones with those
 * around them until there are few.
 * @param most - of nodes
 * @returns undefined when nothing that changes refers to anything else that does
 */
function graphOf(plan, most) {
    const { unit, nodes: all, keyOf } = group(plan.changes, most);
    // References are found when they are asked for: what has no use for them doesn't.
    if (all.size < 2)
        return undefined;
    const nodes = [...all.values()].slice(0, most);
    const edges = connect(nodes, condense(plan.references, keyOf));
    return edges.length === 0 ? undefined : { unit, nodes, edges, more: all.size - nodes.length };
}
function group(changes, most) {
    const blocks = new Map();
    const instances = new Map();
    for (const change of changes) {
        const counts = instances.get(change.module) ?? new Map();
        instances.set(change.module, add(counts, change.action, 1));
        if (blocks.size > most)
            continue;
        const { address, module } = block_blockOf(change);
        const node = blocks.get(address) ?? { address, module, actions: new Map() };
        add(node.actions, change.action, 1);
        blocks.set(address, node);
    }
    return blocks.size > most
        ? groupByModule(instances, most)
        : { unit: 'block', nodes: blocks, keyOf: (address) => address };
}
function groupByModule(instances, most) {
    const paths = new Set([...instances.keys()].map(withoutKeys));
    let depth = [...paths].reduce((deepest, path) => Math.max(deepest, graph_depthOf(path)), 0);
    while (depth > 1 && new Set([...paths].map((path) => atDepth(path, depth))).size > most)
        depth -= 1;
    const nodes = new Map();
    for (const [instance, counts] of instances) {
        const module = atDepth(withoutKeys(instance), depth);
        const node = nodes.get(module) ?? { address: module, module, actions: new Map() };
        for (const [action, count] of counts)
            add(node.actions, action, count);
        nodes.set(module, node);
    }
    return { unit: 'module', nodes, keyOf: (address) => atDepth(MODULES.exec(address)?.[1] ?? '', depth) };
}
function add(counts, action, count) {
    return counts.set(action, (counts.get(action) ?? 0) + count);
}
// Of a block's address, the modules that it is in.
const MODULES = /^(module\.[^.]+(?:\.module\.[^.]+)*)\./;
function graph_depthOf(path) {
    return path === '' ? 0 : path.split('.').length / 2;
}
function atDepth(path, depth) {
    return path
        .split('.')
        .slice(0, depth * 2)
        .join('.');
}
/** What refers to what, by the nodes that blocks belong to. */
function condense(references, keyOf) {
    const needs = new Map();
    for (const reference of references) {
        const [from, to] = [keyOf(reference.from), keyOf(reference.to)];
        if (from === to)
            continue;
        const known = needs.get(from);
        if (known === undefined)
            needs.set(from, new Set([to]));
        else
            known.add(to);
    }
    return needs;
}
/** From each node to the first others on every way of references. */
function connect(nodes, needs) {
    const places = new Map(nodes.map(({ address }, place) => [address, place]));
    return nodes.flatMap(({ address }, from) => {
        const seen = new Set([address]);
        const ahead = [address];
        const found = [];
        for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
            for (const next of needs.get(at) ?? []) {
                if (seen.has(next))
                    continue;
                seen.add(next);
                const to = places.get(next);
                if (to === undefined)
                    ahead.push(next);
                else
                    found.push({ from, to });
            }
        }
        return found.sort((one, other) => one.to - other.to);
    });
}

;// CONCATENATED MODULE: ./src/report/graph.js





// Of more boxes nobody sees which is which.
const MOST_NODES = 30;
// Mermaid draws none of a graph that has more than 500 (`maxEdges`): https://mermaid.js.org/config/schema-docs/config.html
const MOST_EDGES = 300;
// Of boxes without arrows.
const ROW = 3;
// Around so many modules a frame is drawn; more would be all that is seen.
const MOST_FRAMES = 8;
// In characters, each of which may take ten: a graph of more than 50,000 (`maxTextSize`) isn't drawn.
const graph_LONGEST_NAME = 50;
/** Light boxes with dark letters, which GitHub's light and dark pages leave as they are. */
const STYLES = {
    delete: 'fill:#ffcecb,stroke:#cf222e,color:#660018',
    replace: 'fill:#ffd8b5,stroke:#bc4c00,color:#5c2200',
    forget: 'fill:#eaeef2,stroke:#59636e,color:#1f2328',
    update: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
    create: 'fill:#dafbe1,stroke:#1a7f37,color:#044f1e',
    import: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
    move: 'fill:#fbefff,stroke:#8250df,color:#3e1f79',
};
/** From what can't be undone to what changes nothing: a box has the colour of the first that happens in it. */
const graph_ACTIONS = Object.keys(STYLES);
/**
 * A Mermaid flowchart of what changes, for a fence: a box for each resource block, or for each module when there are
 * many, with an arrow to each that it refers to.
 * @returns undefined when there is nothing to draw
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
function renderGraph(plan) {
    const graph = graphOf(plan, MOST_NODES);
    if (graph === undefined)
        return undefined;
    const frames = framesOf(graph);
    return [
        'flowchart LR',
        ...boxes(graph.nodes, frames),
        ...(graph.more > 0 ? [`more["and ${grouped(graph.more)} more modules"]`] : []),
        ...graph.edges.slice(0, MOST_EDGES).map(({ from, to }) => `n${from} --> n${to}`),
        ...rows(graph, frames),
        ...colours(graph.nodes),
    ];
}
/** The modules around which a frame is drawn. */
function framesOf({ unit, nodes }) {
    const modules = new Set(nodes.map(({ module }) => module).filter((module) => module !== ''));
    return unit === 'module' || modules.size > MOST_FRAMES ? [] : [...modules];
}
function boxes(nodes, frames) {
    const drawn = (frame) => nodes.flatMap((node, place) => {
        if (frame === undefined)
            return frames.includes(node.module) ? [] : [box(place, node.address || 'root module', node)];
        return node.module === frame ? [`  ${box(place, node.address.slice(frame.length + 1), node)}`] : [];
    });
    const framed = frames.flatMap((frame, index) => [
        `subgraph m${index}["${label(frame)}"]`,
        ...drawn(frame),
        'end',
    ]);
    const style = frames.length === 0
        ? []
        : [
            'classDef frame fill:none,stroke:#818b98,stroke-dasharray:4',
            `class ${frames.map((_, index) => `m${index}`).join(',')} frame`,
        ];
    return [...drawn(undefined), ...framed, ...style];
}
/** Boxes without arrows would stand in one long column: links that aren't seen make rows of them, each in its frame. */
function rows({ nodes, edges }, frames) {
    const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const alone = nodes.keys().filter((place) => !joined.has(place));
    const byFrame = Map.groupBy(alone, (place) => frames.indexOf(nodes[place]?.module ?? ''));
    return [...byFrame.values()].flatMap((places) => places.flatMap((place, index) => (index % ROW === 0 ? [] : [`n${places[index - 1]} ~~~ n${place}`])));
}
function box(place, name, { actions }) {
    const total = [...actions.values()].reduce((sum, count) => sum + count, 0);
    const doing = graph_ACTIONS.flatMap((action) => {
        const count = actions.get(action) ?? 0;
        return count === 0 ? [] : [total === 1 ? verbs_VERBS[action] : `${grouped(count)} × ${verbs_VERBS[action]}`];
    });
    return `n${place}["${[label(name), ...doing].join('<br/>')}"]`;
}
function colours(nodes) {
    const places = Map.groupBy(nodes.keys(), (place) => graph_ACTIONS.find((action) => nodes[place]?.actions.has(action)));
    return graph_ACTIONS.flatMap((action) => {
        const coloured = places.get(action);
        return coloured === undefined
            ? []
            : [
                `classDef ${action} ${STYLES[action]}`,
                `class ${coloured.map((place) => `n${place}`).join(',')} ${action}`,
            ];
    });
}
/**
 * A name as text in quotes: what is neither a letter nor a digit nor harmless between them is a code of it. Of colons
 * and dollars Mermaid makes icons and mathematics though they be codes: no name of Terraform's has any.
 */
function label(name) {
    return markdown_visible(budget_cut(name, graph_LONGEST_NAME))
        .replaceAll(':', '\\u003a')
        .replaceAll('$', '\\u0024')
        .replace(/[^\w .-]|\b_|_\b|^[ .-]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/parts.js









// In a fold's summary.
const parts_MOST_NAMES = 4;
const MOST_KEYS = 8;
/** A fold for a change, or for several that are alike; what has no inside is a line. */
function changePart(group, room, place) {
    const [change] = group.changes;
    return {
        counts: countChanges(group.changes),
        module: place === 'in its module' ? change.module : undefined,
        render: () => renderGroup(group, verbs_VERBS[change.action], room, place === 'open' && isDangerous(change)),
    };
}
/** As `changePart`, for what a refresh-only plan writes down as it is. */
function refreshPart(group, room) {
    const [{ action }] = group.changes;
    const shown = action === 'delete' ? { ...group, lines: [] } : group;
    return {
        counts: { refresh: group.changes.length },
        module: undefined,
        render: () => renderGroup(shown, action === 'delete' ? 'write down as gone' : 'write down', room, false),
    };
}
function renderGroup(group, verb, room, isOpen) {
    const { lines } = group;
    if (lines.length === 0) {
        return `**${verb}** ${[subject(group, code), ...asides(group, code)].join(' · ')}`;
    }
    const title = `<b>${verb}</b> ${[subject(group, htmlCode), ...asides(group, htmlCode)].join(' · ')}`;
    const shown = group.varies ? [`  (the first of them)`, ...lines] : lines;
    return fold(title, fence(fitLines(shown, room.part), 'diff'), isOpen).join('\n');
}
function subject(group, asCode) {
    const { length } = group.changes;
    const count = length === 1 ? '' : `${grouped(length)} × `;
    return `${group.compared ? '' : 'more: '}${count}${asCode(dangers_nameOf(group.changes))}`;
}
/** What else to know without opening it. */
function asides(group, asCode) {
    const { attributes, forcing } = group;
    const [change] = group.changes;
    if (!group.compared) {
        return [keysOf(group, asCode), 'not compared with each other', words_reasonOf(change) ?? []].flat();
    }
    const named = (names) => names.map((name) => asCode(shortened(name))).join(', ');
    const few = (names) => names.length > 0 && names.length <= parts_MOST_NAMES;
    const says = forcing.length > 0 || change.action === 'forget';
    return [
        keysOf(group, asCode),
        change.deposed === undefined ? [] : `its deposed object ${asCode(change.deposed)}`,
        originOf(change, asCode),
        change.unknownAction === undefined ? [] : `Terraform says ${asCode(shortened(change.unknownAction))}`,
        change.action === 'update' && few(attributes) ? named(attributes) : [],
        change.action === 'replace' && few(forcing) ? `for its ${named(forcing)}` : [],
        change.createsFirst === true ? 'the new one first' : [],
        change.action === 'update' && attributes.length === 0 ? NO_DIFFERENCE : [],
        change.action === 'forget' ? 'it stays, and Terraform no longer manages it' : [],
        says ? [] : (words_reasonOf(change) ?? []),
    ].flat();
}
/** Of several alike, the keys. */
function keysOf({ changes }, asCode) {
    return changes.length === 1
        ? []
        : [
            words_enumerate(changes.slice(0, MOST_KEYS).map(({ key }) => asCode(shortened(String(key)))), MOST_KEYS, changes.length),
        ];
}
function originOf({ action, previousAddress, importId }, asCode) {
    const moved = action === 'move' ? 'from' : 'moved from';
    const imported = action === 'import' ? 'by its id' : 'imported by its id';
    return [
        ...(previousAddress === undefined ? [] : [`${moved} ${asCode(shortened(previousAddress))}`]),
        ...(importId === undefined
            ? []
            : [`${imported} ${importId === '' ? export_UNKNOWN : asCode(shortened(importId))}`]),
    ];
}
/** A fold for the outputs that change. */
function outputChangesPart(outputs, room) {
    const render = () => {
        const differences = outputs.flatMap((output) => diffOutput(output) ?? []);
        const lines = fence(fitLines(renderDifferences(differences, room), room.part), 'diff');
        return fold(`outputs: ${describeOutputs(outputs)}`, lines).join('\n');
    };
    return outputs.length === 0 ? [] : [{ counts: {}, module: undefined, render }];
}
function describeOutputs(outputs) {
    const count = (action) => outputs.filter((each) => each.action === action).length;
    return [
        [count('create'), 'to add'],
        [count('update'), 'to change'],
        [count('delete'), 'to remove'],
    ]
        .filter(([some]) => some !== 0)
        .map((words) => words.join(' '))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/report/plan-content.js








/** Without a plan. */
const NO_PLAN = {
    lead: [],
    parts: [],
    counts: {},
    title: undefined,
    graph: () => undefined,
};
// More open folds, or more lines in them, push all else out of sight.
const MOST_OPEN = 10;
const MOST_OPEN_LINES = 60;
// So many dangers stand above the modules' folds, and so many changes need no such folds.
const MOST_LOOSE = 30;
/** Gathers what there is to say of a plan. @param title - of the fold that it is in */
function planContent(plan, room, title) {
    const summary = summary_summarise(plan);
    const arranged = arrange(plan.changes, room);
    const dangers = [
        cautions(arranged, plan.changes, summary),
        plan.refreshOnly ? [] : driftWarnings(plan),
        failedChecks(plan),
        unknownActions(plan),
        partial(plan),
    ];
    return {
        // Below the fold of a plan that is past there is nothing left to warn of.
        lead: dangers.filter((lines) => lines.length > 0),
        parts: {
            *[Symbol.iterator]() {
                yield* changeParts(arranged, plan.changes.length > MOST_LOOSE, room, title === undefined);
                if (plan.refreshOnly)
                    yield* refreshParts(arrange(plan.drift, room), room);
                yield* outputChangesPart(plan.outputs, room);
                yield* furtherParts(plan, room);
            },
        },
        counts: summary.counts,
        title,
        graph: () => (title === undefined ? renderGraph(plan) : undefined),
    };
}
function* changeParts(arranged, areMany, room, mayOpen) {
    let [count, lines] = [0, 0];
    for (const { changes, groups } of arranged) {
        for (const group of groups()) {
            count += 1;
            const isLoose = !areMany || (isDangerous(changes[0]) && count <= MOST_LOOSE);
            const isOpen = mayOpen && count <= MOST_OPEN && lines < MOST_OPEN_LINES;
            lines += group.lines.length;
            yield changePart(group, room, !isLoose ? 'in its module' : isOpen ? 'open' : 'closed');
        }
    }
}
function* refreshParts(arranged, room) {
    for (const { groups } of arranged)
        for (const group of groups())
            yield refreshPart(group, room);
}

;// CONCATENATED MODULE: ./src/report/sentence.js

/**
 * What there is to say of an outcome right below its heading, as a message in which names are inline code; undefined
 * where the heading says all.
 */
function sentenceOf(outcome) {
    switch (outcome.kind) {
        case 'applied':
        case 'destroyed':
            return describeConsent(outcome.consent, outcome.kind);
        case 'unlocked':
            return describeUnlocked(outcome);
        default:
            return undefined;
    }
}
function describeConsent(consent, done) {
    const verb = done === 'applied' ? 'Applied' : 'Destroyed';
    switch (consent.kind) {
        case 'reviewed': {
            const what = consent.part ? 'What was left of what was reviewed' : 'What was reviewed is what';
            return `${what} was ${done}${consent.signed ? '' : UNSIGNED}.`;
        }
        case 'fingerprint':
            return `${verb} by its fingerprint, as dispatched.`;
        case 'unreviewed':
            return `${verb} without a review: ${consent.why.trim().replace(/\.$/, '')}.`;
        case 'unasked':
            return undefined;
    }
}
const UNSIGNED = '; there was no state yet to sign the review by, so the comment’s author and commit alone vouch for it';
function describeUnlocked({ lockId, lock }) {
    const holder = lock === undefined ? '' : `: ${describeFreedLock(lock)}`;
    return `The lock ${span(lockId)} is free${holder}.`;
}
/** An id is whatever somebody has written into the lock. */
function span(name) {
    return `\`${name.replaceAll('`', "'")}\``;
}

;// CONCATENATED MODULE: ./src/report/content.js










/** Whether a run ended with a plan of its commit that can be relied on. */
function isGoodPlan(report) {
    if (report.state === 'running' || report.run.command !== 'plan') {
        return false;
    }
    const { outcome } = report;
    return outcome.kind === 'failed'
        ? hasGoodPlan(report.run, outcome)
        : outcome.kind === 'planned' || outcome.kind === 'unchanged';
}
/** Gathers what a report has to say. */
function content_contentOf(report, room) {
    const content = report.state === 'running' ? running(report, room) : ended(report.run, report.outcome, room);
    const notes = report.run.notes.length === 0 ? [] : [notesOf(report.run.notes)];
    return { ...content, lead: [...content.lead, ...notes] };
}
function notesOf(notes) {
    return markdown_alert('NOTE', broken(notes.slice(0, 5).flatMap((note) => prose(budget_cut(note, 500)))));
}
function running({ run, plan }, room) {
    const title = run.command === 'destroy' ? 'what is being destroyed' : 'what is being applied';
    return plan === undefined ? content_NOTHING : { ...content_NOTHING, plan: planContent(plan, room, title) };
}
function ended(run, outcome, room) {
    switch (outcome.kind) {
        case 'checked':
        case 'unchanged':
            return { ...content_NOTHING, after: warnings(outcome.warnings, run, room) };
        case 'planned': {
            const plan = planContent(outcome.plan, room, undefined);
            const lead = [...plan.lead, ...unkeyed(outcome.print)];
            return { ...content_NOTHING, lead, plan, after: warnings(outcome.warnings, run, room) };
        }
        case 'applied':
        case 'destroyed':
            return {
                ...content_NOTHING,
                lead: sentence(outcome),
                before: outcome.kind === 'applied' ? outputsPart(outcome.outputs, room) : [],
                plan: planContent(outcome.plan, room, 'the plan that was applied'),
                after: warnings(outcome.warnings, run, room),
            };
        case 'unlocked':
            return { ...content_NOTHING, lead: sentence(outcome) };
        case 'skipped':
            return { ...content_NOTHING, lead: [prose(budget_cut(outcome.why, 2000))] };
        case 'failed':
            return failed(run, outcome, room);
    }
}
function sentence(outcome) {
    const said = sentenceOf(outcome);
    return said === undefined ? [] : [prose(budget_cut(said, 2000))];
}
function failed(run, outcome, room) {
    const { error, plan, print, progress } = outcome;
    const isMatter = hasGoodPlan(run, outcome);
    const shown = plan === undefined ? NO_PLAN : planContent(plan, room, isMatter ? undefined : planTitle(run, error));
    return {
        lead: [failureAlert(error, run), ...(isMatter ? [...shown.lead, ...unkeyed(print)] : [])],
        before: [
            ...(error instanceof errors/* ApprovalError */.g3 ? deviationsPart(error.deviations ?? [], room) : []),
            ...acceptancePart(error),
            ...(progress === undefined ? [] : progressPart(progress, room)),
            ...diagnosticParts(furtherDiagnostics(error), stack_directoryOf(run.identity)),
        ],
        plan: shown,
        after: error instanceof errors/* FormatError */.IF ? formatDiffPart(error.diff, room) : [],
    };
}
function planTitle({ command }, { reason }) {
    if (reason === 'approval')
        return 'the plan as it is now';
    return command === 'plan' ? 'the plan, as far as it came' : 'the plan';
}
function warnings(all, run, room) {
    return diagnosticParts(all.slice(0, room.warnings), stack_directoryOf(run.identity), all.length);
}
const content_NOTHING = { lead: [], before: [], plan: NO_PLAN, after: [] };

;// CONCATENATED MODULE: ./src/report/marker.js

const LINE = /^<!-- planwright (\{.*\}) -->$/;
/**
 * The hidden first line of a comment. All but plain ASCII is escaped, and so are angle brackets, so that
 * nothing in it can end it.
 */
function renderMarker(marker) {
    const json = JSON.stringify(marker).replace(/[<>&]|[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `<!-- planwright ${json} -->`;
}
/** Reads a comment's marker; undefined when it has none of ours. */
function parseMarker(body) {
    const [, json] = LINE.exec(body.split(/\r?\n/, 1)[0] ?? '') ?? [];
    if (json === undefined) {
        return undefined;
    }
    try {
        return toMarker(JSON.parse(json));
    }
    catch {
        return undefined;
    }
}
/** Whether a comment belongs to a stack. */
function isOfStack(body, identity) {
    const stack = parseMarker(body)?.stack;
    return stack !== undefined && marker_isSame(stack, identity);
}
function marker_isSame(one, other) {
    return ((one.kind === 'service'
        ? other.kind === 'service' && one.service === other.service
        : other.kind === 'root' && one.directory === other.directory) &&
        one.environment === other.environment &&
        one.workspace === other.workspace);
}
function toIdentity(json) {
    const { kind, directory, service, environment, workspace } = json;
    if (environment !== undefined && typeof environment !== 'string')
        return undefined;
    if (typeof workspace !== 'string')
        return undefined;
    const rest = { environment, workspace };
    if (kind === 'root' && typeof directory === 'string')
        return { kind, directory, ...rest };
    if (kind === 'service' && typeof service === 'string')
        return { kind, service, ...rest };
    return undefined;
}
function toMarker(json) {
    if (!isRecord(json) || json['v'] !== 1 || !isRecord(json['stack'])) {
        return undefined;
    }
    const stack = toIdentity(json['stack']);
    const { sha, state, runUrl, lastGood, reviewed, outdated } = json;
    return stack !== undefined &&
        typeof sha === 'string' &&
        typeof state === 'string' &&
        typeof runUrl === 'string'
        ? {
            v: 1,
            stack,
            sha,
            state,
            runUrl,
            lastGood: toGoodPlan(lastGood),
            ...(reviewed !== undefined && { reviewed: parseRecord(reviewed) ?? 'unreadable' }),
            ...(outdated === true && { outdated }),
        }
        : undefined;
}
function toGoodPlan(json) {
    return isRecord(json) && typeof json['sha'] === 'string' && typeof json['runUrl'] === 'string'
        ? { sha: json['sha'], runUrl: json['runUrl'] }
        : undefined;
}
function isRecord(json) {
    return typeof json === 'object' && json !== null;
}

;// CONCATENATED MODULE: ./src/report/modules.js




// Fewer are seen at once.
const modules_MOST_LOOSE = 30;
// More folds are no help.
const MOST_MODULES = 20;
// The tags of a fold, and the counts in its summary.
const FOLD = 250;
/** How much more a part takes than its own text, when it may be the first in the fold of its module. */
function makeModuleCost() {
    const seen = new Set();
    let [longest, charged] = [0, 0];
    return ({ module }) => {
        if (module === undefined || seen.has(module))
            return 0;
        seen.add(module);
        longest = Math.max(longest, bytes(nameOfModule(module)));
        const more = Math.min(seen.size, MOST_MODULES) * (FOLD + longest) - charged;
        charged += more;
        return more;
    };
}
/** Puts parts into a fold for each module, with counts, where there are many of them in several modules. */
function foldModules(kept) {
    if (kept.length <= modules_MOST_LOOSE)
        return kept.map(({ text }) => text);
    const folds = foldsOf(kept.filter(({ section }) => section.module !== undefined));
    const ofFirst = new Map(folds.map((one) => [one.parts[0], one]));
    return kept.flatMap((part) => {
        const first = ofFirst.get(part);
        if (part.section.module === undefined || folds.length < 2)
            return [part.text];
        return first === undefined ? [] : [renderFold(first)];
    });
}
function foldsOf(parts) {
    const modules = [...modules_groupByModule(parts)];
    const shown = modules.length > MOST_MODULES ? modules.slice(0, MOST_MODULES - 1) : modules;
    const rest = modules.slice(shown.length);
    return [
        ...shown.map(([module, inside]) => ({ title: nameOfModule(module), parts: inside })),
        ...(rest.length === 0
            ? []
            : [{ title: `${rest.length} more modules`, parts: rest.flatMap(([, inside]) => inside) }]),
    ];
}
/** By module, or where these are too many by one around them, and at last by their names without keys. */
function modules_groupByModule(parts) {
    const steps = new Map(parts.map(({ section: { module = '' } }) => [module, stepsOf(module)]));
    const deepest = Math.max(1, ...[...steps.values()].map(({ length }) => length));
    for (let depth = deepest;; depth -= 1) {
        const groups = Map.groupBy(parts, ({ section: { module = '' } }) => {
            const [first = '', ...others] = steps.get(module) ?? [];
            return depth === 0 ? first.replace(/\[.*\]$/s, '[…]') : [first, ...others].slice(0, depth).join('.');
        });
        if (groups.size <= MOST_MODULES || depth === 0)
            return groups;
    }
}
/** `module.region["eu"].module.api` as `module.region["eu"]` and `module.api` */
function stepsOf(module) {
    return module.match(/module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/gs) ?? [module];
}
function renderFold({ title, parts }) {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0)
        return only.text;
    const counts = planned(sum(parts.map(({ section }) => section.counts)), 0);
    const content = parts.map(({ text }) => text).join('\n\n');
    return fold(`${title} · ${counts}`, [content]).join('\n');
}
function nameOfModule(module) {
    return module === '' ? 'root module' : htmlCode(shortened(module));
}

;// CONCATENATED MODULE: ./src/report/title.js





/** What happened, in one line of Markdown after the stack's name. */
function title_titleOf(report) {
    return report.state === 'running' ? titleOfRunning(report) : titleOfEnded(report.run, report.outcome);
}
/** How a run ended, in one line of plain text for the log. */
function headline(run, outcome) {
    const said = [titleOfEnded(run, outcome), sentenceOf(outcome) ?? []].flat().join('. ');
    return `${run.stackName} · ${markdown_visible(said.replaceAll(/[`*\\]/g, ''))}`;
}
const GERUND = {
    check: 'checking …',
    plan: 'planning …',
    apply: 'applying …',
    destroy: 'destroying …',
    unlock: 'unlocking …',
};
function titleOfRunning({ run, plan }) {
    if (plan === undefined)
        return GERUND[run.command];
    const { counts, outputs } = summary_summarise(plan);
    return `${GERUND[run.command].replace(' …', '')}: ${planned(counts, outputs)} …`;
}
const UNCHANGED = {
    check: 'no changes',
    plan: 'no changes',
    apply: 'no changes, nothing to apply',
    destroy: 'nothing to destroy',
    unlock: 'no changes',
};
function titleOfEnded(run, outcome) {
    switch (outcome.kind) {
        case 'checked':
            return 'checked: formatted and valid';
        case 'unchanged':
            return UNCHANGED[run.command];
        case 'planned': {
            const { counts, outputs, changed } = summary_summarise(outcome.plan);
            const { length } = outcome.plan.drift;
            return changed || length === 0
                ? planned(counts, outputs)
                : `${words_plural(length, 'resource')} changed outside Terraform, and nothing to do`;
        }
        case 'applied':
        case 'destroyed': {
            const { counts, outputs } = summary_summarise(outcome.plan);
            return outcome.kind === 'destroyed' && outcome.plan.changes.every(({ action }) => action === 'delete')
                ? `${words_plural(counts.destroy, 'resource')} destroyed`
                : `${outcome.kind}: ${done(counts, outputs)}`;
        }
        case 'unlocked':
            return 'unlocked';
        case 'skipped':
            return 'skipped';
        case 'failed':
            return failureTitle(run, outcome);
    }
}

;// CONCATENATED MODULE: ./src/report/render.js








// For the sentence about what didn't fit, and the fold around the plan.
const RESERVE = 1000;
/** Lays a report out so that it fits, whatever is in it. */
function renderContent(report, content, { limit, above, restIn }) {
    const { run } = report;
    const { plan } = content;
    const name = code(budget_cut(run.title ?? run.stackName, 200));
    const head = [[...above, `### ${name} · ${title_titleOf(report)}`].join('\n'), ...content.lead.map(render_lines)];
    const foot = footer(report);
    const room = limit - bytes(head.join('\n\n')) - bytes(foot) - RESERVE;
    const { kept, whole, left } = fit(render_piecesOf(content), room, makeModuleCost());
    const at = (place) => kept.filter(({ section }) => section.place === place);
    const texts = (place) => at(place).map(({ text: shown }) => shown);
    const blocks = [
        ...head,
        ...texts('before'),
        ...wrap(foldModules(at('plan')), plan.title),
        // It is the first that is left out.
        ...(whole ? graph(plan, left) : []),
        ...texts('after'),
        ...(whole
            ? []
            : [
                missing(plan.counts, kept.map(({ section }) => section.counts), restIn),
            ]),
        foot,
    ];
    return `${blocks.join('\n\n')}\n`;
}
function render_lines(block) {
    return block.join('\n');
}
function* render_piecesOf({ before, plan, after }) {
    for (const part of before)
        yield { ...part, place: 'before' };
    for (const part of plan.parts)
        yield { ...part, place: 'plan' };
    for (const part of after)
        yield { ...part, place: 'after' };
}
// What a graph of two boxes takes; where there is less room none is made.
const SMALLEST_GRAPH = 200;
function graph(plan, left) {
    const drawn = left < SMALLEST_GRAPH ? undefined : plan.graph();
    const folded = drawn && render_lines(fold('what changes, as a graph', fence(drawn, 'mermaid')));
    return folded === undefined || bytes(folded) + 2 > left ? [] : [folded];
}
function wrap(parts, title) {
    return title === undefined || parts.length === 0
        ? parts
        : [`<details><summary>${title}</summary>`, ...parts, '</details>'];
}
function missing(all, shown, restIn) {
    const what = planned(subtract(all, sum(shown)), 0);
    return `**Not shown here for want of room**: ${what === 'no changes' ? 'something' : what}. All of it is in ${restIn}.`;
}
function footer(report) {
    const { run, lastGood } = report;
    const isSuperseded = report.state === 'running' || report.outcome.kind === 'failed';
    const items = [
        `${isGoodPlan(report) ? 'plan of ' : ''}${render_short(run.sha)}`,
        markdown_link(`run ${markdown_text(run.runNumber)}`, run.runUrl),
        ...(run.tool === undefined ? [] : [markdown_text(run.tool)]),
        ...(report.state === 'ended' ? [duration(run.seconds)] : []),
        ...(ASKED.includes(run.command) ? [by(run)] : []),
        ...fingerprint(report),
        ...(lastGood !== undefined && isSuperseded && !isGoodPlan(report) ? [lastGoodPlan(lastGood)] : []),
    ];
    return `<sub>${items.join(' · ')}</sub>`;
}
/** What changes something: it is told who asked for it. */
const ASKED = ['apply', 'destroy', 'unlock'];
/** Of a plan that may still be applied: so many digits as `approved-fingerprint` needs. */
function fingerprint(report) {
    if (report.state === 'running' || !('print' in report.outcome))
        return [];
    const { kind, print } = report.outcome;
    const isOpen = kind === 'planned' || (kind === 'failed' && isStillOpen(report.run, report.outcome));
    return isOpen && print !== undefined ? [`fingerprint ${code(print.fingerprint.slice(0, 16))}`] : [];
}
function lastGoodPlan({ sha, runUrl }) {
    return `the last good plan was of ${render_short(sha)} and is in ${markdown_link('its run', runUrl)}`;
}
function by({ eventName, actor }) {
    const event = eventName === 'workflow_dispatch' ? 'dispatch' : eventName.replaceAll('_', ' ');
    return `by ${markdown_text(event)} of ${markdown_text(actor)}`;
}
/** As short as Git shows it; GitHub makes it a link to the commit. */
function render_short(sha) {
    return /^[0-9a-f]{40}$/.test(sha) ? sha.slice(0, 7) : markdown_text(sha.slice(0, 7));
}
function duration(seconds) {
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

;// CONCATENATED MODULE: ./src/report/comment.js




/**
 * What a comment may take, in UTF-8 bytes. GitHub refuses more than 65,536 characters; what it counts as one
 * isn't documented, and no character is less than a byte.
 */
const COMMENT_LIMIT = 64_500;
const ROOM = { longest: 400, part: 8000, warnings: 10, compared: 400 };
/**
 * The comment on a pull request: the hidden marker, then what a reviewer decides by.
 * @param reviewed - what a later apply is to compare with
 */
function renderComment(report, reviewed) {
    const { run } = report;
    const marker = renderMarker({
        v: 1,
        stack: run.identity,
        sha: run.sha,
        state: report.state === 'running' ? 'running' : report.outcome.kind,
        runUrl: run.runUrl,
        lastGood: lastGoodOf(report),
        reviewed,
    });
    return renderContent(report, content_contentOf(report, ROOM), {
        limit: COMMENT_LIMIT,
        above: [marker],
        restIn: `the ${markdown_link('job summary', run.runUrl)}`,
    });
}
/** The last good plan as the next run is to know it: this one, when it is one. */
function lastGoodOf(report) {
    return isGoodPlan(report) ? { sha: report.run.sha, runUrl: report.run.runUrl } : report.lastGood;
}

;// CONCATENATED MODULE: ./src/report/outdated.js


const outdated_HEAD = /^[^\n]*\r?\n(### [^\n]*\n)/;
/**
 * Says in a comment, below its heading, that the state has changed since its plan was made. What was reviewed stays
 * what it is: an apply finds out by itself whether it still would do that.
 * @param run - the one that changed the state
 * @returns the comment's new text; undefined when it shows no plan, or says so already
 */
function markOutdated(body, run) {
    const marker = parseMarker(body);
    const [head, heading] = outdated_HEAD.exec(body) ?? [];
    if (marker === undefined || head === undefined || !showsPlan(marker))
        return undefined;
    const notice = markdown_alert('WARNING', [
        `**The state has changed since this plan**: ${markdown_link(`run ${markdown_text(run.runNumber)}`, run.runUrl)} ${DID[run.command] ?? 'changed it'} at ${code(run.sha.slice(0, 7))}. Run this pull request’s job again to plan anew.`,
    ]);
    const above = `${renderMarker({ ...marker, outdated: true })}\n${heading}\n${notice.join('\n')}\n`;
    return above + body.slice(head.length);
}
const DID = {
    apply: 'applied',
    destroy: 'destroyed',
};
const DONE = new Set(['running', 'applied', 'destroyed']);
/** Whether it shows the last good plan, and that is still to be applied. */
function showsPlan({ state, runUrl, lastGood, outdated }) {
    return outdated !== true && !DONE.has(state) && lastGood?.runUrl === runUrl;
}

;// CONCATENATED MODULE: ./src/commands/outdating.js


// Pull requests whose comments are read at the same time: GitHub takes many requests at once for abuse.
const AT_ONCE = 10;
/**
 * Says on the other open pull requests that the stack's state isn't what their plans were made on any more.
 * @param run - the one that changed it
 * @param own - the pull request that the run was for
 * @throws GitHubError
 */
async function outdateOthers(github, run, own) {
    const others = (await github.openPullRequests()).filter(({ number }) => number !== own);
    for (let from = 0; from < others.length; from += AT_ONCE) {
        const some = others.slice(from, from + AT_ONCE);
        await Promise.all(some.map(({ number }) => outdate(github, run, number)));
    }
}
async function outdate(github, run, pullRequest) {
    for (const { id, body } of await github.ownComments(pullRequest)) {
        const marked = isOfStack(body, run.identity) ? markOutdated(body, run) : undefined;
        if (marked !== undefined)
            await github.updateComment(id, marked);
    }
}
/** Whether a run has changed the state, or what the state is about: a failed apply may have, as far as it came. */
function hasChangedState(outcome) {
    if (outcome.kind === 'applied' || outcome.kind === 'destroyed')
        return true;
    if (outcome.kind !== 'failed' || outcome.progress === undefined)
        return false;
    const { done, failed, brokenOff, running } = outcome.progress;
    return done.length + failed.length + brokenOff.length + running.size > 0;
}

;// CONCATENATED MODULE: ./src/commands/publication.js






/**
 * Opens the publication of a request. Whatever GitHub does, the run goes on: what fails is a warning, said once.
 * Each time it looks before it writes, since other runs of the stack may have written meanwhile.
 */
function openPublication(world, { inputs, identity, decision }) {
    const audience = decision.kind === 'go' ? decision.intent.audience : { kind: 'nobody' };
    const token = inputs['github-token'];
    const silent = inputs.comment === 'off' || audience.kind === 'nobody' || token === undefined;
    const github = silent ? undefined : world.connectToGitHub(token);
    let recreate = inputs.comment === 'recreate';
    let lastGood;
    let url;
    let own;
    let warned = false;
    const publish = async (run, make) => {
        if (github === undefined)
            return;
        try {
            const view = await look(github, audience, identity);
            if (view === undefined)
                return;
            own = view.pullRequest;
            const marker = view.comment && parseMarker(view.comment.body);
            lastGood = marker?.lastGood;
            url = view.comment?.url;
            const hasMoved = view.head !== undefined && view.head !== run.sha;
            if (hasMoved && marker !== undefined && marker.sha !== run.sha)
                return;
            const report = make(hasMoved ? { ...run, notes: [...run.notes, outdated(view.head)] } : run);
            if (marker?.state === 'applied' && marker.sha === run.sha && saysNothingNew(report))
                return;
            const reviewed = reviewedOf(report, marker, {
                repository: world.runner.job.repository,
                stack: folderName(identity),
                pullRequest: view.pullRequest,
                sha: run.sha,
            });
            const written = await write(github, view, identity, renderComment(report, reviewed), recreate);
            recreate = false;
            url = written.url;
        }
        catch (error) {
            if (warned)
                return;
            warned = true;
            world.runner.annotate({ level: 'warning', title: 'No comment', message: describeFailure(error) });
        }
    };
    return {
        announce: (run, plan) => publish(run, (seen) => ({ state: 'running', run: seen, plan, lastGood })),
        conclude: (run, outcome) => publish(run, (seen) => ({ state: 'ended', run: seen, outcome, lastGood })),
        async outdateOthers(run, outcome) {
            if (token === undefined || inputs.comment === 'off' || !hasChangedState(outcome))
                return;
            try {
                await outdateOthers(world.connectToGitHub(token), run, own);
            }
            catch (error) {
                world.runner.info(`Other pull requests don’t say that their plans are outdated: ${describeFailure(error)}`);
            }
        },
        url: () => url,
        lastGood: () => lastGood,
    };
}
/** A good plan is sealed as what is reviewed; whatever else is said, what was reviewed before stays. */
function reviewedOf(report, marker, origin) {
    const print = report.state === 'ended' && report.run.command === 'plan' ? printOf(report.outcome) : undefined;
    return print === undefined ? marker?.reviewed : makeRecord(print, origin);
}
/** Of a plan that a reviewer can rely on; neither formatting nor a forbidden change takes anything from it. */
function printOf(outcome) {
    if (outcome.kind === 'planned' || outcome.kind === 'unchanged')
        return outcome.print;
    if (outcome.kind !== 'failed')
        return undefined;
    const { reason } = outcome.error;
    return reason === 'format' || reason === 'policy' ? outcome.print : undefined;
}
/** A job that is run again after its apply: what it says mustn't take the place of what was applied. */
function saysNothingNew(report) {
    return report.state === 'running' ? report.plan === undefined : report.outcome.kind === 'unchanged';
}
function outdated(head) {
    return `This is about an earlier commit: the pull request’s head is \`${head?.slice(0, 7)}\` now.`;
}
function describeFailure(error) {
    if (!(error instanceof errors/* PlanwrightError */.Lo))
        return `The comment couldn’t be written: ${String(error)}`;
    return error.mend === undefined ? error.message : `${error.message}\nMend it with:\n${error.mend}`;
}
async function look(github, audience, identity) {
    const pullRequest = await findPullRequest(github, audience);
    if (pullRequest === undefined)
        return undefined;
    const [head, comments] = await Promise.all([
        audience.kind === 'pull-request' ? github.headOf(pullRequest) : undefined,
        github.ownComments(pullRequest),
    ]);
    return { pullRequest, head, comment: comments.find(({ body }) => isOfStack(body, identity)) };
}
/** Updates the comment, or makes it; two runs that make it at the same time end up with one. */
async function write(github, { pullRequest, comment }, identity, body, recreate) {
    if (comment !== undefined && !recreate)
        return github.updateComment(comment.id, body);
    const made = await github.createComment(pullRequest, body, (other) => comment === undefined ? isOfStack(other, identity) : other === body);
    const all = (await github.ownComments(pullRequest)).filter((each) => isOfStack(each.body, identity));
    const kept = recreate ? made : (all[0] ?? made);
    for (const { id } of all.filter((each) => each.id !== kept.id))
        await github.deleteComment(id);
    return kept.id === made.id ? made : github.updateComment(kept.id, body);
}
async function findPullRequest(github, audience) {
    switch (audience.kind) {
        case 'nobody':
            return undefined;
        case 'pull-request':
            return audience.number;
        case 'commit':
            return choosePullRequest(await github.pullRequestsOf(audience.sha), audience.sha)?.number;
        case 'head':
            return (await github.pullRequestsOf(audience.sha)).find(({ merged, headSha }) => !merged && headSha === audience.sha)?.number;
    }
}
/** The pull request that a commit was merged by, else one that it is the head of, else one that it came in with. */
function choosePullRequest(pullRequests, sha) {
    return (pullRequests.find(({ merged, mergeCommitSha }) => merged && mergeCommitSha === sha) ??
        pullRequests.find(({ headSha }) => headSha === sha) ??
        pullRequests.find(({ merged }) => merged));
}

;// CONCATENATED MODULE: ./src/report/annotations.js





// GitHub shows so many a level and step, and drops the rest.
const annotations_MOST = 10;
// In characters; GitHub cuts there without saying so.
const annotations_LONGEST_MESSAGE = 4096;
const ELLIPSIS = '…';
/**
 * Terraform's diagnostics and the files that aren't formatted, as annotations on their lines: ten a level at
 * most, the first of them, and diagnostics before formatting.
 * @param directory - the root module's, relative to the workspace
 * @param formatLevel - whether bad formatting fails the run, or is only told
 */
function annotationsOf(diagnostics, faults, directory, formatLevel = 'error') {
    const all = [
        ...diagnostics.map((diagnostic) => annotateDiagnostic(diagnostic, directory)),
        ...faults.map((fault) => annotateFault(fault, directory, formatLevel)),
    ];
    return ['error', 'warning'].flatMap((level) => all.filter((one) => one.level === level).slice(0, annotations_MOST));
}
function annotateDiagnostic(diagnostic, directory) {
    const { severity, summary, detail, address, range } = diagnostic;
    const file = range && pathInWorkspace(directory, range.file);
    const about = address === undefined ? [] : [`on ${address}`];
    return {
        level: severity,
        title: markdown_visible(summary),
        message: annotations_shorten(visibleLines([detail.trim() || summary, ...about].join('\n\n'))),
        ...(range && file !== undefined ? { file, line: range.line, endLine: range.endLine } : {}),
    };
}
function annotateFault({ file, line }, directory, level) {
    const path = pathInWorkspace(directory, file);
    return {
        level,
        title: 'Not formatted',
        message: `\`terraform fmt\` would change ${path ?? file} from line ${line}.`,
        ...(path === undefined ? {} : { file: path, line }),
    };
}
/**
 * What a plan destroys and replaces, as annotations on the lines of its blocks: ten at most, the first of them.
 * @param stackName - whose plan it is: several may be of one file
 */
function annotationsOfBlocks(placed, stackName) {
    return placed.slice(0, annotations_MOST).map(({ changes, file, line }) => {
        const verb = changes[0].action === 'delete' ? 'destroy' : 'replace';
        return {
            level: 'warning',
            title: visible(`${stackName}: ${verb}`),
            message: annotations_shorten(visible(`This plan ${verb}s ${subjectOf(changes)}${reasonsOf(changes)}.`)),
            file,
            line,
        };
    });
}
function subjectOf(changes) {
    const [change] = changes;
    const what = change.deposed === undefined ? '' : 'a deposed object of ';
    return changes.length === 1
        ? `${what}\`${change.address}\``
        : `${plural(changes.length, 'instance')} of \`${blockOf(change).address}\``;
}
function reasonsOf(changes) {
    const [{ type, replacePaths }] = changes;
    const data = holdsData(type) ? [changes.length === 1 ? 'it holds data' : 'they hold data'] : [];
    const forcing = [...new Set(replacePaths.map(([name]) => `\`${name}\``))];
    const why = forcing.length > 0 ? `${enumerate(forcing, annotations_MOST)} can’t be changed in place` : reasonOf(changes[0]);
    const reasons = [...data, ...(why === undefined ? [] : [why])].join('; ');
    return reasons === '' ? '' : `: ${reasons}`;
}
/** Makes visible what would hide or reorder something, and leaves the lines. */
function visibleLines(message) {
    return message.split('\n').map(markdown_visible).join('\n');
}
function annotations_shorten(message) {
    return message.length <= annotations_LONGEST_MESSAGE
        ? message
        : message.slice(0, annotations_LONGEST_MESSAGE - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, '') + ELLIPSIS;
}

;// CONCATENATED MODULE: ./src/report/job-summary.js


/** What a job summary may take, in UTF-8 bytes. GitHub drops the whole of one that is over 1 MiB. */
const SUMMARY_LIMIT = 1_000_000;
const job_summary_ROOM = { longest: 20_000, part: 200_000, warnings: 1000, compared: 5000 };
/** The job summary: as the comment, with room for the whole plan. */
function renderJobSummary(report) {
    return renderContent(report, content_contentOf(report, job_summary_ROOM), {
        limit: SUMMARY_LIMIT,
        above: [],
        restIn: 'the file that the output `plan-text` names',
    });
}

;// CONCATENATED MODULE: ./src/report/outputs.js


/** Every output of the action; empty (counts: `0`, `terraform-outputs`: `{}`) where there is nothing to say. */
function outputs_toOutputs(outcome, extras) {
    const plan = 'plan' in outcome ? outcome.plan : undefined;
    const files = 'files' in outcome ? outcome.files : undefined;
    const summary = plan && summary_summarise(plan);
    const error = outcome.kind === 'failed' ? outcome.error : undefined;
    return {
        command: extras.command,
        outcome: outcome.kind,
        changed: changed(outcome, summary),
        ...counts(summary),
        // What changes nothing has a print, too, to be compared with; there is nothing in it to accept.
        fingerprint: (plan && 'print' in outcome && outcome.print?.fingerprint) || '',
        'plan-file': files?.planFile ?? '',
        'plan-json': files?.planJson ?? '',
        'plan-text': files?.planText ?? '',
        'plan-page': files?.planPage ?? '',
        summary: extras.summaryFile ?? '',
        'comment-url': extras.commentUrl ?? '',
        'failure-reason': error?.reason ?? '',
        'lock-id': lockId(outcome),
        'terraform-outputs': JSON.stringify('outputs' in outcome ? outcome.outputs : {}),
    };
}
function lockId(outcome) {
    if (outcome.kind === 'unlocked')
        return outcome.lockId;
    if (outcome.kind !== 'failed')
        return '';
    const { error } = outcome;
    return (error instanceof errors/* LockError */.Ku ? error.lock : error.leftLock)?.id ?? '';
}
/** Empty where no plan was made: nobody knows. */
function changed(outcome, summary) {
    return outcome.kind === 'unchanged' ? 'false' : String(summary?.changed ?? '');
}
function counts(summary) {
    const of = (verb) => String(summary?.counts[verb] ?? 0);
    return {
        'to-add': of('add'),
        'to-change': of('change'),
        'to-destroy': of('destroy'),
        'to-replace': of('replace'),
        'to-import': of('import'),
        'to-move': of('move'),
        'to-forget': of('forget'),
    };
}

;// CONCATENATED MODULE: ./src/report/page/values.js
/**
 * Values as JSON. What JSON has no word for is an object with the one key `$`: `{"$":"?"}` is known at apply alone,
 * `{"$":3}` is the third secret, `{"$":"12345678901234567890"}` a number by its digits. A key of the plan's own that
 * begins with `$` has one more.
 */
const MARK = '$';
const values_UNKNOWN = '?';
/** A value as JSON text, on one line and without tabs. */
function encodeValue(value) {
    if (typeof value !== 'object' || value === null) {
        return JSON.stringify(value);
    }
    switch (value.kind) {
        case 'exact':
            return `{"${MARK}":${JSON.stringify(value.digits)}}`;
        case 'unknown':
            return `{"${MARK}":"${values_UNKNOWN}"}`;
        case 'secret':
            return `{"${MARK}":${value.id}}`;
        case 'sequence':
            return encodeItems(value.items);
        case 'mapping':
            return encodeEntries(value.entries);
    }
}
// Loops that make no lists: a large plan has millions of values.
function encodeItems(items) {
    let text = '';
    for (const item of items) {
        text += text === '' ? encodeValue(item) : `,${encodeValue(item)}`;
    }
    return `[${text}]`;
}
/** Entries of an object or a map as JSON text. */
function encodeEntries(entries) {
    let text = '';
    for (const [key, entry] of entries) {
        text += `${text === '' ? '' : ','}${encodeKey(key)}:${encodeValue(entry)}`;
    }
    return `{${text}}`;
}
function encodeKey(key) {
    if (/^[\w.-]+$/.test(key)) {
        return `"${key}"`;
    }
    return JSON.stringify(key.startsWith(MARK) ? `${MARK}${key}` : key);
}
/** A value from what `JSON.parse` makes of its text. */
function values_decodeValue(json) {
    if (Array.isArray(json)) {
        return { kind: 'sequence', items: json.map(values_decodeValue) };
    }
    if (typeof json !== 'object' || json === null) {
        return json;
    }
    return Object.hasOwn(json, MARK) ? decodeMarked(json[MARK]) : values_decodeEntries(json);
}
function decodeMarked(content) {
    if (typeof content === 'number') {
        return { kind: 'secret', id: content };
    }
    return content === values_UNKNOWN ? { kind: 'unknown' } : { kind: 'exact', digits: content };
}
/** An object or a map from what `JSON.parse` makes of its text. */
function values_decodeEntries(json) {
    return {
        kind: 'mapping',
        entries: new Map(Object.entries(json).map(([key, entry]) => [
            key.startsWith(MARK) ? key.slice(MARK.length) : key,
            values_decodeValue(entry),
        ])),
    };
}

;// CONCATENATED MODULE: ./src/report/page/sides.js


// JSON escapes it in strings, so it can't be in a text that is JSON.
const SEPARATOR = '\t';
const sides_NOTHING = { kind: 'mapping', entries: new Map() };
/**
 * Both sides as one line of text: before, after, and the attributes that are the same on both sides, which are written
 * once; they are absent where a side is no object.
 */
function encodeSides({ before, after }) {
    if (!value_isMapping(before) || !value_isMapping(after)) {
        return [encodeValue(before), encodeValue(after)].join(SEPARATOR);
    }
    const [old, shared] = [[], []];
    const same = new Set();
    for (const entry of before.entries) {
        const [key, value] = entry;
        const fresh = after.entries.get(key);
        if (fresh !== undefined && sameValue(value, fresh)) {
            shared.push(entry);
            same.add(key);
        }
        else {
            old.push(entry);
        }
    }
    const fresh = [...after.entries].filter(([key]) => !same.has(key));
    return [encodeEntries(old), encodeEntries(fresh), encodeEntries(shared)].join(SEPARATOR);
}
/** Both sides, from their line. */
function decodeSides(line) {
    const [before = 'null', after = 'null', same] = line.split(SEPARATOR);
    if (same === undefined) {
        return { before: decodeValue(JSON.parse(before)), after: decodeValue(JSON.parse(after)) };
    }
    const shared = entriesIn(same);
    return { before: joined(entriesIn(before), shared), after: joined(entriesIn(after), shared) };
}
/** The attributes that are the same on both sides, from the line of both; none where a side is no object. */
function decodeUnchanged(line) {
    const [, , same] = line.split(SEPARATOR);
    return same === undefined ? sides_NOTHING : entriesIn(same);
}
/** Text to search in, from the line of both sides: what differs, with names; of what stays the same, the values. */
function searchText(line) {
    const end = line.indexOf(SEPARATOR, line.indexOf(SEPARATOR) + 1);
    return end === -1 ? line : line.slice(0, end) + line.slice(end).replace(/"(?:[^"\\]|\\.)*":/g, '');
}
function entriesIn(text) {
    return decodeEntries(JSON.parse(text));
}
function joined(own, shared) {
    return { kind: 'mapping', entries: new Map([...own.entries, ...shared.entries]) };
}

;// CONCATENATED MODULE: ./src/report/page/data.js

/**
 * The plan as lines of text for the page's script element: the head, then one line for each change, its facts and its
 * sides, with tabs between. Nothing in them ends the element: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
function* writeData(plan, run) {
    yield data_lineOf([JSON.stringify(data_headOf(plan, run))]);
    for (const change of plan.changes)
        yield changeLine(change);
    for (const { change } of plan.deferred)
        yield changeLine(change);
    for (const change of plan.drift)
        yield changeLine(change);
    for (const { name, action, before, after } of plan.outputs) {
        const facts = { name, action };
        yield data_lineOf([JSON.stringify(facts), encodeSides({ before, after })]);
    }
}
function data_headOf(plan, run) {
    const { stackName, title, command, sha, runUrl, runNumber, tool } = run;
    return {
        run: { stackName, title, command, sha, runUrl, runNumber, tool },
        lines: {
            changes: plan.changes.length,
            deferred: plan.deferred.length,
            drift: plan.drift.length,
            outputs: plan.outputs.length,
        },
        deferrals: plan.deferred.map(({ reason }) => reason),
        invocations: plan.invocations,
        checks: plan.checks,
        references: plan.references,
        refreshOnly: plan.refreshOnly,
        existing: [...plan.existing],
        errored: plan.errored,
        complete: plan.complete,
    };
}
function changeLine(change) {
    const { before, after } = change;
    return data_lineOf([JSON.stringify(factsOf(change)), encodeSides({ before, after })]);
}
/** Members that are undefined aren't written. */
function factsOf(change) {
    const { module, mode, replacePaths } = change;
    return {
        address: change.address,
        module: module === '' ? undefined : module,
        type: change.type,
        name: change.name,
        key: change.key,
        mode: mode === 'managed' ? undefined : mode,
        action: change.action,
        createsFirst: change.createsFirst,
        previousAddress: change.previousAddress,
        importId: change.importId,
        deposed: change.deposed,
        reason: change.reason,
        unknownAction: change.unknownAction,
        replacePaths: replacePaths.length === 0 ? undefined : replacePaths,
    };
}
function data_lineOf(parts) {
    return `${parts.join('\t').replaceAll('<', '\\u003c')}\n`;
}

;// CONCATENATED MODULE: ./src/report/page.js

/**
 * The whole plan as one HTML file that loads nothing from anywhere, in pieces: the plan as data, between what the
 * build has made of `page/`, which shows it.
 */
function* renderPage(plan, run, { before, after }) {
    yield before;
    yield* writeData(plan, run);
    yield after;
}

;// CONCATENATED MODULE: ./src/report/plan-text.js








const WHOLE = { longest: Number.POSITIVE_INFINITY };
// So many instances of a resource are compared with each other at a time, and held in memory.
const TOGETHER = 1000;
/** The whole plan as plain text, the most dangerous first; nothing is cut. In pieces, made as they are asked for. */
function* renderPlanText(plan) {
    const { counts, outputs } = summary_summarise(plan);
    yield `${planned(counts, outputs)}\n`;
    for (const block of plan_text_blocksOf(plan))
        yield `\n${block.join('\n')}\n`;
}
function* plan_text_blocksOf(plan) {
    for (const notice of noticesOf(plan))
        yield [notice];
    yield* groupsOf(plan.changes, differOf(plan.changes), plan_text_nameOf);
    yield* groupsOf(plan.drift, differOf(plan.drift), plan.refreshOnly ? nameRefreshed : nameDrifted);
    const differences = plan.outputs.flatMap((output) => diffOutput(output) ?? []);
    if (differences.length > 0)
        yield ['outputs', ...renderDifferences(differences, WHOLE)];
    for (const invocation of plan.invocations)
        yield [nameInvocation(invocation)];
    for (const deferred of plan.deferred)
        yield* deferredBlocks(deferred);
    for (const check of plan.checks)
        yield [nameCheck(check), ...check.problems.map(indented)];
}
function noticesOf({ errored, complete }) {
    return [
        ...(errored ? ['This plan is not the whole: Terraform could not finish it.'] : []),
        ...(complete || errored ? [] : ['This plan is not the whole: something is left out or put off.']),
    ];
}
function* groupsOf(changes, differ, name) {
    for (const family of familiesOf(changes)) {
        for (let at = 0; at < family.length; at += TOGETHER) {
            const [first, ...others] = family.slice(at, at + TOGETHER);
            if (first === undefined)
                continue;
            const instances = [first, ...others];
            const groups = groupInstances(instances, WHOLE, { differ, most: TOGETHER, identity: true });
            for (const group of groups)
                yield plan_text_renderGroup(group, name);
        }
    }
}
function plan_text_renderGroup({ changes, lines, varies }, name) {
    return [...changes.map(name), ...(varies ? ['  (the first of them)'] : []), ...lines];
}
function plan_text_nameOf(change) {
    const asides = [
        change.deposed === undefined ? undefined : `deposed object ${change.deposed}`,
        change.previousAddress === undefined ? undefined : `moved from ${change.previousAddress}`,
        change.importId === undefined ? undefined : `imported by its id ${change.importId}`,
        change.unknownAction === undefined ? undefined : `Terraform says ${change.unknownAction}`,
        change.createsFirst === true ? 'the new one first' : undefined,
        change.action === 'forget' ? 'it stays, and Terraform no longer manages it' : undefined,
        words_reasonOf(change),
    ].filter((aside) => aside !== undefined);
    const end = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
    return markdown_visible(`${verbs_VERBS[change.action]} ${change.address}${end}`);
}
function nameRefreshed({ address, action }) {
    return markdown_visible(`write down ${address}${action === 'delete' ? ' as gone' : ''}`);
}
function nameDrifted({ address, action }) {
    return markdown_visible(`changed outside Terraform: ${address}${action === 'delete' ? ' is gone' : ''}`);
}
function nameInvocation({ address, trigger, deferred }) {
    const moment = trigger === undefined ? '' : ` ${momentOf(trigger.event, trigger.resource)}`;
    return markdown_visible(deferred === undefined
        ? `invoke ${address}${moment}`
        : `put off: invoke ${address}${moment} (${deferralOf(deferred)})`);
}
function* deferredBlocks({ change, reason }) {
    const name = () => `put off: ${plan_text_nameOf(change)} (${deferralOf(reason)})`;
    const comparison = { differ: diffResource, most: 1, identity: true };
    for (const group of groupInstances([change], WHOLE, comparison))
        yield plan_text_renderGroup(group, name);
}
function nameCheck({ address, status }) {
    const words = { fail: 'fails', error: 'can’t be evaluated', unknown: 'is decided by the apply' }[status];
    return markdown_visible(`check ${address} ${words}`);
}
function indented(problem) {
    return `  ${markdown_visible(problem)}`;
}

;// CONCATENATED MODULE: ./src/commands/plan-files.js





// In characters: a log that is longer is slow to open, and nobody reads it.
const LONGEST_LOG = 1_000_000;
/**
 * Writes the redacted plan in every form for later steps, and as text into the log; no form is ever whole in memory.
 * @param files - what is written already; a text among it is in the log, too
 */
async function writePlan(desk, plan, files, run) {
    const [planText, planJson, planPage] = await Promise.all([
        files.planText ?? writeText(desk, plan),
        writeJson(desk, plan),
        writePage(desk, plan, run),
    ]);
    return { ...files, planText, planJson, planPage };
}
/** Writes the redacted plan as text, and logs it. @returns its path */
async function writeText({ world, inputs, folder, name }, plan) {
    const path = `${folder}/plan.txt`;
    const beginning = [];
    let room = LONGEST_LOG;
    const pieces = function* () {
        for (const piece of renderPlanText(plan)) {
            if (room > 0)
                beginning.push(piece);
            room -= piece.length;
            yield piece;
        }
    };
    await world.files.writePieces(path, pieces());
    if (inputs.log !== 'quiet') {
        const rest = room < 0 ? ['(the rest is in the file that the output `plan-text` names)'] : [];
        const lines = [...beginning.join('').trimEnd().split('\n'), ...rest];
        logLines({ world, inputs }, `The plan of ${name}`, lines);
    }
    return path;
}
async function writeJson({ world, folder }, plan) {
    const path = `${folder}/plan.json`;
    await world.files.writePieces(path, toJson(plan, summary_summarise(plan)));
    return path;
}
/** The page is a convenience: a run doesn't fail for want of it. */
async function writePage({ world, folder }, plan, run) {
    const path = `${folder}/plan.html`;
    try {
        await world.files.writePieces(path, renderPage(plan, run, await world.pageAssets()));
        return path;
    }
    catch (error) {
        warn(world, error);
        return undefined;
    }
}
function warn({ runner }, error) {
    const message = `The plan’s page couldn’t be written, and \`plan-page\` is empty: ${String(error)}`;
    runner.annotate({ level: 'warning', title: 'No page', message });
}

;// CONCATENATED MODULE: ./src/commands/reporting.js








/** What every report says of a run. */
function describeRun({ runner, clock }, { inputs, identity, stackName, decision }, run) {
    const { job } = runner;
    return {
        identity,
        stackName,
        title: inputs.title,
        command: decision.kind === 'go' ? decision.intent.command : inputs.command === 'auto' ? 'plan' : inputs.command,
        sha: decision.kind === 'go' ? decision.intent.sha : job.sha,
        eventName: job.eventName,
        actor: job.actor,
        runUrl: job.runUrl,
        runNumber: job.runNumber,
        tool: run.tool,
        seconds: (clock() - run.began) / 1000,
        notes: [...(decision.kind === 'go' ? decision.intent.notes : []), ...(run.notes ?? [])],
    };
}
/** Says how a run ended, everywhere: comment, job summary, annotations, outputs, log. */
async function report(world, request, publication, run, outcome) {
    const { runner, files } = world;
    const folder = `${runner.job.temp}/planwright/${folderName(request.identity)}`;
    // The files are written while GitHub answers.
    const commented = publication.conclude(run, outcome);
    const written = await writeFiles(world, request, run, outcome, folder);
    // The summary of a failure names the last good plan, which the comment knows.
    if (outcome.kind === 'failed')
        await commented;
    if (outcome.kind === 'failed')
        logFailure(world, request, outcome.error);
    const summary = renderJobSummary({ state: 'ended', run, outcome, lastGood: publication.lastGood() });
    const path = `${folder}/summary.md`;
    const [summaryFile] = await Promise.all([
        attempt(world, 'summary', async () => {
            await files.write(path, summary);
            return path;
        }),
        runner.writeSummary(summary),
        commented,
    ]);
    const outputs = outputs_toOutputs(written, { command: run.command, commentUrl: publication.url(), summaryFile });
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
    if (outcome.kind !== 'failed')
        runner.info(headline(run, outcome));
}
/** The outcome with the files that are written of its plan. */
async function writeFiles(world, { inputs, stackName: name }, run, outcome, folder) {
    if (!('plan' in outcome) || outcome.plan === undefined || outcome.files === undefined)
        return outcome;
    const { plan, files } = outcome;
    const written = await attempt(world, 'plan-json', () => writePlan({ world, inputs, folder, name }, plan, files, run));
    return { ...outcome, files: written ?? files };
}
/** Writes what an output names. That it can't be written changes nothing of how the run ended. */
async function attempt({ runner }, output, write) {
    try {
        return await write();
    }
    catch (error) {
        if (!(error instanceof errors/* DiskError */.Q6))
            throw error;
        const message = `${error.message}; the output \`${output}\` is empty`;
        runner.annotate({ level: 'warning', title: 'Not written', message });
        return undefined;
    }
}
function logFailure({ runner }, { identity, stackName }, error) {
    const diagnostics = error instanceof errors/* TerraformError */.nC ? error.diagnostics : [];
    const faults = error instanceof errors/* FormatError */.IF ? error.faults : [];
    const mend = error.mend === undefined ? '' : `\nMend it with:\n${error.mend}`;
    const title = error instanceof errors/* InputError */.dz ? 'Wrong inputs' : `${stackName}: ${error.reason}`;
    // It comes first: GitHub shows ten errors of a step.
    runner.annotate({ level: 'error', title, message: visibleLines(`${error.message}${mend}`) });
    for (const annotation of annotationsOf(diagnostics, faults, stack_directoryOf(identity)))
        runner.annotate(annotation);
    runner.fail();
}

;// CONCATENATED MODULE: ./src/commands/aftermath.js
















/** Post steps of a cancelled job have about five minutes before the runner kills whatever is left. */
const patience = 270_000;
/** Of these, what the last try to save a state and the report take, in milliseconds. */
const reserve = 40_000;
/**
 * The post step. When the action didn't come to its own end, Terraform is seen through to its end, and what became
 * of it is reported; then everything that the run left on the disk is removed, but never a state.
 * @param orphans - what the action supervised, in order
 */
async function seeThrough(world, orphans) {
    const request = await readRequest(world);
    if (request.decision.kind !== 'go')
        return;
    const owner = { world, inputs: request.inputs, stack: placeStack(request, world.runner.job) };
    const last = orphans.at(-1);
    const hasConcluded = world.runner.environment['STATE_concluded'] === 'true';
    const isOver = hasConcluded || (await conclude(owner, request, last));
    if (hasConcluded)
        await keepProviders(world, owner.stack);
    const errored = await findErroredState(owner);
    if (errored !== undefined)
        world.runner.info(`${errored} isn’t removed: it is the only copy of a state`);
    if (isOver && errored?.startsWith(`${owner.stack.folder}/`) !== true) {
        await world.files.remove(owner.stack.folder);
    }
}
/**
 * Waits for the last program of a run that didn't conclude, sees to it that the state is saved, and reports how it
 * ended.
 * @returns whether it has ended
 */
async function conclude(owner, request, orphan) {
    const { world } = owner;
    const until = world.clock() + patience - reserve;
    const began = Number(world.runner.environment['STATE_began'] ?? world.clock());
    const ending = orphan === undefined ? undefined : await awaitEnd(world, request, orphan);
    const applied = orphan !== undefined && changesThings(orphan.title);
    const hasEnded = ending !== undefined && ending.kind !== 'still running';
    const unsaved = applied && hasEnded ? await rescueErrored(owner, request, { orphan, ending, began, until }) : undefined;
    const left = hasEnded && orphan !== undefined ? await findLeftLockOf(world, request, orphan.title) : undefined;
    const told = left_lock_nameLeftLock(left, aftermath_explain(orphan?.title, ending));
    const error = unsaved ?? new errors/* CancelledError */.cc(told.message, told);
    const run = describeRun(world, request, {
        began,
        tool: ending?.version === undefined ? undefined : `Terraform ${ending.version}`,
    });
    const progress = applied ? ending?.progress : undefined;
    const publication = openPublication(world, request);
    const outcome = { kind: 'failed', error, progress };
    await report(world, request, publication, run, outcome);
    await publication.outdateOthers(run, outcome);
    return ending?.kind !== 'still running';
}
/**
 * Saves the state that Terraform left when nobody attended it any more, as the action would have done.
 * @returns the error for a state that isn't in its place
 */
async function rescueErrored(owner, request, run) {
    const { world } = owner;
    const path = await errored_state_takeErroredState(owner, run.orphan.stdoutFile);
    if (path === undefined && !run.ending.unsaved)
        return undefined;
    const what = 'the action was stopped, and Terraform couldn’t save the state';
    const bench = await reopenBench(world, request);
    if (path === undefined)
        return bench && findRefuge(bench, what);
    if (bench === undefined)
        return stateError(owner, { kind: 'file', path }, what);
    const rescued = await rescue_rescue(bench, path, {
        limit: Math.min(rescue_RESCUE_LIMIT, Math.max(0, run.until - world.clock())),
        signal: world.runner.cancelled,
        since: run.began,
    });
    return rescued.kind === 'saved' ? undefined : unsaved(bench, rescued, what);
}
/** The action may have been stopped right after it had put the state beside its place. */
async function findRefuge(bench, what) {
    try {
        const found = await findBeside(await renewCredentials(bench), bench.world.runner.cancelled);
        return found.kind === 'state' ? stateError(bench, { kind: 'object', url: found.url }, what) : undefined;
    }
    catch (error) {
        bench.world.runner.info(`Whether the state rests beside its place couldn’t be found out: ${String(error)}`);
        return undefined;
    }
}
async function awaitEnd({ runner, clock }, { inputs }, orphan) {
    const tracker = progress_trackProgress();
    let version;
    let kind = 'vanished';
    let unsaved = false;
    const title = `${orphan.title}, seen through to its end`;
    if (inputs.log === 'full')
        runner.info(title);
    else
        runner.startGroup(title);
    const onLine = (line) => {
        const message = messages_parseMessage(line);
        if (message === undefined)
            return;
        tracker.follow(message, clock());
        if (message.kind === 'version')
            version = message.version;
        if (message.kind === 'change_summary' && message.operation !== 'plan')
            kind = 'complete';
        if (message.kind === 'diagnostic') {
            kind = kindAfter(message.diagnostic, kind, tracker.progress);
            unsaved ||= saving_isOfSaving(message.diagnostic);
        }
        const shown = aftermath_textOf(message);
        if (shown !== undefined)
            runner.raw(shown);
    };
    const end = await orphan.awaitEnd({ limitMs: patience, signal: runner.cancelled, onLine });
    if (inputs.log !== 'full')
        runner.endGroup();
    return { kind: end === 'still running' ? end : kind, unsaved, progress: tracker.progress, version };
}
/** Where the state alone couldn't be saved, Terraform sums nothing up, though everything may be done. */
function kindAfter(diagnostic, kind, progress) {
    if (diagnostic.severity === 'warning')
        return kind;
    const isDone = kind !== 'incomplete' &&
        saving_isOfSaving(diagnostic) &&
        progress_standings(progress).every((each) => each.kind === 'done');
    return isDone ? 'complete' : 'incomplete';
}
/** What may be shown of a message: only the action that is gone knew what is secret in Terraform's and others' words. */
function aftermath_textOf(message) {
    switch (message.kind) {
        case 'provision_progress':
            return undefined;
        case 'diagnostic': {
            const { severity, address } = message.diagnostic;
            return `${severity}${address === undefined ? '' : ` on ${address}`} (its words may hold secrets, and aren’t shown)`;
        }
        default:
            return message.text.replace(/ \[id=.*\]$/s, '');
    }
}
/** Whether a program is one that applies a plan, by its title. */
function changesThings(title) {
    return title === 'terraform apply' || title === 'terraform destroy';
}
function aftermath_explain(title, ending) {
    if (title === undefined || ending === undefined) {
        return 'the action was stopped before it had started Terraform: nothing was changed';
    }
    const stopped = `the action was stopped during \`${title}\``;
    const unsure = 'what it did may be missing from the state, and the state may still be locked';
    if (!changesThings(title))
        return `${stopped}: nothing was changed`;
    switch (ending.kind) {
        case 'complete':
            return `${stopped}; Terraform went on without it: everything that was planned is done, and the state is saved`;
        case 'incomplete':
            return `${stopped}; Terraform went on without it, and ended before everything was done. The state is saved: run the job again for the rest`;
        case 'vanished':
            return `${stopped}, and Terraform ended without a word, as if it had been killed too: ${unsure}`;
        case 'still running':
            return `${stopped}, and Terraform is still running, until the runner kills it: ${unsure}`;
    }
}


/***/ }),

/***/ 4571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   Ku: () => (/* binding */ LockError),
/* harmony export */   Lo: () => (/* binding */ PlanwrightError),
/* harmony export */   Q6: () => (/* binding */ DiskError),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   g3: () => (/* binding */ ApprovalError),
/* harmony export */   lE: () => (/* binding */ CredentialsError),
/* harmony export */   m: () => (/* binding */ mendOfFullDisk),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   nC: () => (/* binding */ TerraformError),
/* harmony export */   pn: () => (/* binding */ PolicyError),
/* harmony export */   qq: () => (/* binding */ StateError),
/* harmony export */   sy: () => (/* binding */ InstallError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export UnexpectedError */
/** A failure that a user can act upon: what failed, on what, and what mends it. */
class PlanwrightError extends Error {
    mend;
    leftLock;
    constructor(message, options = {}) {
        super(message, 'cause' in options ? { cause: options.cause } : undefined);
        this.name = new.target.name;
        this.mend = options.mend;
        this.leftLock = options.leftLock;
    }
}
// In characters: a fault that repeats a long text leaves room for the others.
const longestFault = 500;
function shorten(message) {
    return message.length <= longestFault ? message : `${message.slice(0, longestFault)}…`;
}
/** Everything that is wrong with the inputs, at once; nothing has been started. */
class InputError extends PlanwrightError {
    reason = 'input';
    faults;
    constructor(faults, options = {}) {
        const lines = faults.map(({ input, message }) => `\`${input}\`: ${shorten(message)}`);
        super(lines.length === 1 ? `${lines[0]}` : `${lines.length} inputs are wrong:\n- ${lines.join('\n- ')}`, options);
        this.faults = faults;
    }
}
/** An event or a machine that Planwright doesn't serve. */
class RefusalError extends PlanwrightError {
    reason = 'input';
}
/** No credentials, the wrong ones, or a role that can't be assumed. */
class CredentialsError extends PlanwrightError {
    reason = 'credentials';
}
/** No Terraform that the root accepts. */
class InstallError extends PlanwrightError {
    reason = 'install';
}
/** GitHub refused or didn't answer. */
class GitHubError extends PlanwrightError {
    reason = 'github';
    /** The HTTP status; absent when no answer came. */
    status;
    constructor(message, options = {}) {
        super(message, options);
        this.status = options.status;
    }
}
/** A Terraform command that failed, with what it said. */
class TerraformError extends PlanwrightError {
    reason;
    diagnostics;
    constructor(reason, message, diagnostics, options = {}) {
        super(message, options);
        this.reason = reason;
        this.diagnostics = diagnostics;
    }
}
/** Files that aren't formatted. */
class FormatError extends PlanwrightError {
    reason = 'format';
    faults;
    /** The unified diff that `terraform fmt` would make. */
    diff;
    constructor(faults, diff, options = {}) {
        super(faults.length === 1
            ? `${faults[0]?.file} isn't formatted`
            : `${faults.length} files aren't formatted: ${faults.map(({ file }) => file).join(', ')}`, options);
        this.faults = faults;
        this.diff = diff;
    }
}
/** The plan would do what `protect` or `max-destroys` forbid; nothing was applied. */
class PolicyError extends PlanwrightError {
    reason = 'policy';
    refusals;
    constructor(refusals, message, options = {}) {
        super(message, options);
        this.refusals = refusals;
    }
}
/** A configuration, a lock file or a state asks for providers that the inputs don't allow; none of them was run. */
class ProviderError extends PlanwrightError {
    reason = 'policy';
    /** In full: `registry.terraform.io/hashicorp/aws`. */
    sources;
    constructor(sources, message, options = {}) {
        super(message, options);
        this.sources = sources;
    }
}
/** What would be applied isn't what was reviewed; nothing was applied. */
class ApprovalError extends PlanwrightError {
    reason = 'approval';
    /** Change by change; undefined where nothing was reviewed, or where there were too many changes to tell. */
    deviations;
    constructor(message, options = {}) {
        super(message, options);
        this.deviations = options.deviations;
    }
}
/** The state is locked by somebody else. */
class LockError extends PlanwrightError {
    reason = 'lock';
    lock;
    constructor(lock, message, options = {}) {
        super(message, options);
        this.lock = lock;
    }
}
/** The state couldn't be written to its place: it is elsewhere, and nothing is applied before it is restored. */
class StateError extends PlanwrightError {
    reason = 'state';
    /** Where it is: the absolute path of `errored.tfstate`, or the `s3://` URL of an object. */
    place;
    constructor(place, message, options = {}) {
        super(message, options);
        this.place = place;
    }
}
/** The job was cancelled. */
class CancelledError extends PlanwrightError {
    reason = 'cancelled';
}
/** A file that can't be written. It is the failure of whatever needed it: an UnexpectedError says of what. */
class DiskError extends Error {
    mend;
    /** @param cause - the system's error, with its code */
    constructor(path, cause) {
        const { why, mend } = diskFaults[cause.code ?? ''] ?? {};
        super(`\`${path}\` can’t be written: ${why ?? cause.message}`, { cause });
        this.name = new.target.name;
        this.mend = mend;
    }
}
/** What makes room on a disk, for whatever needs it. */
const mendOfFullDisk = 'run: df -h # before this step: what fills the disk is to be removed, or the runner needs a larger one';
const mendOfReadOnly = 'run: touch "$RUNNER_TEMP/test" # before this step: the runner\'s user has to be able to write there';
/** https://man7.org/linux/man-pages/man3/errno.3.html */
const diskFaults = {
    ENOSPC: { why: 'the disk is full', mend: mendOfFullDisk },
    EDQUOT: { why: 'the disk’s quota is used up', mend: mendOfFullDisk },
    EFBIG: { why: 'files may not grow that large here', mend: mendOfFullDisk },
    EROFS: { why: 'the disk is read-only', mend: mendOfReadOnly },
    EACCES: { why: 'the runner’s user may not write there', mend: mendOfReadOnly },
    EPERM: { why: 'the runner’s user may not write there', mend: mendOfReadOnly },
};
/** Something that no other error foresees: a full disk, a defect. */
class UnexpectedError extends PlanwrightError {
    reason;
    /** @param reason - of the step that it happened in */
    constructor(reason, cause) {
        super(cause instanceof Error ? cause.message : String(cause), {
            cause,
            mend: cause instanceof DiskError ? cause.mend : undefined,
        });
        this.reason = reason;
    }
}


/***/ }),

/***/ 746:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_survivor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6869);
/* harmony import */ var _adapters_world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3489);
/* harmony import */ var _commands_aftermath_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2222);



const world = (0,_adapters_world_js__WEBPACK_IMPORTED_MODULE_1__/* .createWorld */ .b)();
const supervised = (0,_adapters_survivor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSupervised */ .ww)(world.runner.environment['STATE_supervised'] ?? '');
await (0,_commands_aftermath_js__WEBPACK_IMPORTED_MODULE_2__/* .seeThrough */ .L)(world, supervised.map((program) => ({
    title: program.title,
    stdoutFile: program.stdoutFile,
    awaitEnd: (wait) => (0,_adapters_survivor_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitExit */ .RQ)(program, wait),
})));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
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
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(746);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
