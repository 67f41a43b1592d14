export const id = 93;
export const ids = [93,425,625];
export const modules = {

/***/ 6625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   download: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4571);


/** How often a file is asked for, the first time included. */
const TRIES = 3;
/** How long all waits for a file may take together, in milliseconds. */
const LONGEST_WAIT = 60_000;
const PATIENCE = { stall: 30_000, total: 300_000 };
const REDIRECTS = 5;
/**
 * Downloads a file into memory, through the proxy that the environment names, and whole.
 * @param limit - the most bytes that it may have
 * @throws InstallError when the file can't be had, CancelledError when the job is cancelled
 */
async function download(url, limit, options) {
    const { cancelled, wait = waiter(cancelled) } = options;
    for (let attempt = 1, waited = 0;; attempt += 1) {
        const came = await tryOnce(url, limit, options);
        if (came.kind === 'body')
            return came.body;
        const pause = came.wait ?? 1000 * attempt ** 2;
        waited += pause;
        if (attempt === TRIES || waited > LONGEST_WAIT) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InstallError */ .sy(`${url} can’t be downloaded: ${came.why}, ${attempt} times`, {
                cause: came.cause,
                mend: 'tool-mirror: https://mirror.example/hashicorp # one that this runner reaches',
            });
        }
        await wait(pause).catch(() => undefined);
        refuseIfCancelled(url, cancelled);
    }
}
function waiter(signal) {
    return (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
}
async function tryOnce(url, limit, options) {
    const { cancelled, patience = PATIENCE } = options;
    refuseIfCancelled(url, cancelled);
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(387), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 740));
    const client = new HttpClient('planwright', [], { allowRedirects: false, socketTimeout: patience.stall });
    const end = AbortSignal.any([cancelled, AbortSignal.timeout(patience.total)]);
    let message;
    try {
        message = await orAborted(ask(client, url), end);
        return await orAborted(readAnswer(url, message, limit, patience.stall), end);
    }
    catch (cause) {
        refuseIfCancelled(url, cancelled);
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InstallError */ .sy)
            throw cause;
        return { kind: 'trouble', why: end.aborted ? 'it takes too long' : reasonOf(cause), cause };
    }
    finally {
        message?.destroy();
        client.dispose();
    }
}
/** Follows redirections, never from HTTPS to HTTP. Where they lead to may be secret, and is never said. */
async function ask(client, url) {
    let target = new URL(url);
    for (let hops = 0; hops <= REDIRECTS; hops += 1) {
        const { message } = await client.get(target.href);
        const { location } = message.headers;
        if (![301, 302, 303, 307, 308].includes(message.statusCode ?? 0) || location === undefined)
            return message;
        message.destroy();
        const next = new URL(location, target);
        if (next.protocol !== target.protocol && next.protocol !== 'https:') {
            throw refusal(url, 'it redirects from HTTPS to where nothing is encrypted');
        }
        target = next;
    }
    throw refusal(url, `it redirects more than ${REDIRECTS} times`);
}
async function readAnswer(url, message, limit, stall) {
    const { statusCode: status = 0, headers } = message;
    if (status === 429 || status >= 500) {
        return { kind: 'trouble', why: `HTTP ${status}`, wait: retryAfter(headers['retry-after']) };
    }
    if (status !== 200)
        throw refusal(url, `HTTP ${status}`);
    message.setTimeout(stall, () => message.destroy(new Error('nothing came any more')));
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > limit)
            throw refusal(url, `it is larger than ${limit} bytes`);
        chunks.push(chunk);
    }
    return { kind: 'body', body: Buffer.concat(chunks, size) };
}
/** In milliseconds; undefined when it isn't said. Seconds or a date. */
function retryAfter(header) {
    if (header === undefined)
        return undefined;
    const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
function orAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(new Error('aborted'));
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}
function refusal(url, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InstallError */ .sy(`${url} can’t be downloaded: ${why}`, {
        mend: 'tool-version: "~> 1.11" # one that is published there',
    });
}
function refuseIfCancelled(url, cancelled) {
    if (cancelled.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc(`the job was cancelled during the download of ${url}`);
}
/** Node puts the errors of several addresses into one without a message. */
function reasonOf(cause) {
    if (cause instanceof AggregateError && cause.message === '')
        return cause.errors.map(reasonOf).join(', ');
    return cause instanceof Error ? cause.message : String(cause);
}


/***/ }),

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  install: () => (/* binding */ install)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.js
var errors = __webpack_require__(4571);
// EXTERNAL MODULE: ./src/adapters/release/download.js
var download = __webpack_require__(6625);
// EXTERNAL MODULE: ../../../node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(2760);
;// CONCATENATED MODULE: ./src/adapters/release/archive.js

/** The program's name in the archive. */
const PROGRAM = 'terraform';
/** Terraform has about 90 MB. */
const LARGEST = 512 << 20;
/**
 * Takes the program out of a release's zip. Nothing else of it is unpacked; yet one entry that would leave the folder
 * spoils the whole, since a release has none.
 * @throws Error that says what is wrong with the zip
 */
function unpackProgram(zip) {
    const sizes = [];
    const { [PROGRAM]: program } = (0,esm/* unzipSync */.AO)(zip, {
        filter: ({ name, originalSize }) => {
            if (!isHarmless(name))
                throw new Error(`it has an entry ${JSON.stringify(name)}`);
            if (name !== PROGRAM)
                return false;
            sizes.push(originalSize);
            if (sizes.length > 1)
                throw new Error(`it has several entries \`${PROGRAM}\``);
            if (originalSize > LARGEST)
                throw new Error(`its entry \`${PROGRAM}\` is larger than ${LARGEST} bytes`);
            return true;
        },
    });
    if (program === undefined)
        throw new Error(`it has no entry \`${PROGRAM}\``);
    if (program.length !== sizes[0])
        throw new Error(`its entry \`${PROGRAM}\` isn’t as large as it says`);
    return program;
}
function isHarmless(name) {
    return /^[^/\\:\0][^\\:\0]*$/.test(name) && !name.split('/').includes('..');
}

;// CONCATENATED MODULE: ./src/adapters/release/sums.js
/**
 * The SHA-256 of a file, as `sha256sum` lists it: two spaces, and that very name.
 * @returns 64 hexadecimal digits in small letters
 * @throws Error when the file isn't in the list, or is in it twice
 */
function findSum(sums, name) {
    const found = sums
        .split('\n')
        .map((line) => /^(?<sum>[0-9a-f]{64}) {2}(?<name>[^\r]+)\r?$/.exec(line)?.groups)
        .filter((groups) => groups?.['name'] === name);
    const sum = found[0]?.['sum'];
    if (sum === undefined)
        throw new Error(`it doesn’t list ${name}`);
    if (found.length > 1)
        throw new Error(`it lists ${name} ${found.length} times`);
    return sum;
}

;// CONCATENATED MODULE: ./src/adapters/release/bytes.js
/** Reads bytes one after the other; whatever would reach past their end throws. */
class ByteReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get position() {
        return this.#at;
    }
    get isAtEnd() {
        return this.#at === this.#bytes.length;
    }
    /** A view of the next bytes. */
    take(length) {
        const end = this.#at + length;
        if (end > this.#bytes.length)
            throw new Error('it is cut off');
        const taken = this.#bytes.subarray(this.#at, end);
        this.#at = end;
        return taken;
    }
    /** A big-endian number of one to four octets. */
    number(octets) {
        return this.take(octets).reduce((value, octet) => value * 256 + octet, 0);
    }
    rest() {
        return this.take(this.#bytes.length - this.#at);
    }
}
/** A number as four big-endian octets. */
function fourOctets(value) {
    return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

;// CONCATENATED MODULE: ./src/adapters/release/packet.js

/** The tags of the packets that keys and signatures are made of. */
const tags = { signature: 2, publicKey: 6, userId: 13, publicSubkey: 14 };
/**
 * Takes binary OpenPGP apart. Lengths that aren't known beforehand are refused: neither keys nor signatures have them.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-4.2
 * @throws Error when it isn't packets from its first byte to its last
 */
function parsePackets(bytes) {
    const reader = new ByteReader(bytes);
    const packets = [];
    while (!reader.isAtEnd)
        packets.push(readPacket(reader));
    return packets;
}
function readPacket(reader) {
    const header = reader.number(1);
    if ((header & 0x80) === 0)
        throw new Error('it isn’t binary OpenPGP');
    if ((header & 0x40) !== 0)
        return { tag: header & 0x3f, body: reader.take(readLength(reader)) };
    const octets = [1, 2, 4][header & 3];
    if (octets === undefined)
        throw new Error('it has a packet of unknown length');
    return { tag: (header >> 2) & 15, body: reader.take(reader.number(octets)) };
}
/**
 * A length of the newer form, which packets and subpackets share up to 8,383 octets. Beyond, packets come in parts
 * and subpackets go on; both are refused.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-4.2.2
 */
function readLength(reader) {
    const first = reader.number(1);
    if (first < 192)
        return first;
    if (first < 224)
        return (first - 192) * 256 + reader.number(1) + 192;
    if (first < 255)
        throw new Error('it has a packet in parts');
    return reader.number(4);
}
/**
 * A multiprecision integer: its length in bits, then its octets.
 *
 * Some of the octets may be zeros that the length should leave out: Go's OpenPGP, by which HashiCorp signs, counts them.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-3.2
 */
function readInteger(reader) {
    return reader.take(Math.ceil(reader.number(2) / 8));
}

;// CONCATENATED MODULE: ./src/adapters/release/public-key.js



const RSA = 1;
const LEAST_BITS = 2048;
/**
 * Reads the body of a key packet of version 4.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.5.2
 * @throws Error that says what in it isn't known
 */
function parsePublicKey(body) {
    const reader = new ByteReader(body);
    const version = reader.number(1);
    if (version !== 4)
        throw new Error(`the key is of version ${version}, not 4`);
    const created = reader.number(4);
    const algorithm = reader.number(1);
    if (algorithm !== RSA)
        throw new Error(`the key’s algorithm ${algorithm} isn’t RSA`);
    const [modulus, exponent] = [readInteger(reader), readInteger(reader)];
    if (!reader.isAtEnd)
        throw new Error('something follows the key');
    if (modulus.length * 8 < LEAST_BITS)
        throw new Error(`the key has fewer than ${LEAST_BITS} bits`);
    const material = Buffer.concat([Uint8Array.of(0x99, body.length >> 8, body.length & 255), body]);
    return {
        // https://www.rfc-editor.org/rfc/rfc4880#section-12.2
        fingerprint: (0,external_node_crypto_.createHash)('sha1').update(material).digest('hex'),
        created,
        rsa: (0,external_node_crypto_.createPublicKey)({
            key: { kty: 'RSA', n: base64url(modulus), e: base64url(exponent) },
            format: 'jwk',
        }),
        octets: modulus.length,
        material,
    };
}
function base64url(bytes) {
    return Buffer.from(bytes).toString('base64url');
}

;// CONCATENATED MODULE: ./src/adapters/release/signature.js



/** What a signature is about. */
const types = {
    binary: 0x00,
    certifications: [0x10, 0x11, 0x12, 0x13],
    subkeyBinding: 0x18,
    primaryKeyBinding: 0x19,
    directKey: 0x1f,
};
/** https://www.rfc-editor.org/rfc/rfc4880#section-9.4; SHA-1 and older can be forged. */
const HASHES = { 8: 'sha256', 9: 'sha384', 10: 'sha512' };
const signature_RSA = 1;
/** https://www.rfc-editor.org/rfc/rfc4880#section-5.2.3.1 */
const subpackets = {
    created: 2,
    expires: 3,
    keyLifetime: 9,
    issuer: 16,
    keyFlags: 27,
    embedded: 32,
    fingerprint: 33,
};
const UNDERSTOOD = new Set(Object.values(subpackets));
/**
 * Reads the body of a signature packet.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.3
 * @throws Error that says what in it isn't known
 */
function parseSignature(body) {
    const reader = new ByteReader(body);
    const version = reader.number(1);
    if (version !== 4)
        throw new Error(`it is of version ${version}, not 4`);
    const type = reader.number(1);
    const algorithm = reader.number(1);
    if (algorithm !== signature_RSA)
        throw new Error(`its algorithm ${algorithm} isn’t RSA`);
    const hashId = reader.number(1);
    const hash = HASHES[hashId];
    if (hash === undefined)
        throw new Error(`its hash ${hashId} isn’t SHA-256, SHA-384 or SHA-512`);
    const hashed = parseSubpackets(reader.take(reader.number(2)));
    const signed = body.subarray(0, reader.position);
    const unhashed = parseSubpackets(reader.take(reader.number(2)));
    const digestStart = reader.take(2);
    const value = readInteger(reader);
    if (!reader.isAtEnd)
        throw new Error('something follows it');
    return { type, hash, signed, digestStart, value, ...readFacts(hashed, unhashed) };
}
function parseSubpackets(bytes) {
    const reader = new ByteReader(bytes);
    const found = [];
    while (!reader.isAtEnd) {
        const content = new ByteReader(reader.take(readLength(reader)));
        const typed = content.number(1);
        const type = typed & 0x7f;
        if (typed !== type && !UNDERSTOOD.has(type))
            throw new Error(`its critical part ${type} isn’t known`);
        found.push({ type, body: content.rest() });
    }
    return found;
}
/** Of the part that isn't signed, only what is shown true by other means counts: who made it, and what is embedded. */
function readFacts(hashed, unhashed) {
    const created = numberIn(hashed, subpackets.created);
    if (created === undefined)
        throw new Error('it doesn’t say when it was made');
    const [lifetime, keyLifetime] = [subpackets.expires, subpackets.keyLifetime].map((type) => numberIn(hashed, type));
    const all = [...hashed, ...unhashed];
    const flags = only(hashed, subpackets.keyFlags)?.[0] ?? 0;
    return {
        created,
        expires: lifetime ? created + lifetime : undefined,
        // Nought means for ever.
        keyLifetime: keyLifetime === 0 ? undefined : keyLifetime,
        allowsSigning: (flags & 0x02) !== 0,
        issuers: all.flatMap(({ type, body }) => readIssuer(type, body)),
        embedded: only(all, subpackets.embedded),
    };
}
function readIssuer(type, body) {
    if (type === subpackets.issuer)
        return [Buffer.from(body).toString('hex')];
    // The first octet is the version of the key.
    return type === subpackets.fingerprint ? [Buffer.from(body.subarray(1)).toString('hex')] : [];
}
function numberIn(found, type) {
    const body = only(found, type);
    return body === undefined ? undefined : new ByteReader(body).number(4);
}
function only(found, wanted) {
    const [first, ...others] = found.filter(({ type }) => type === wanted);
    if (others.length > 0)
        throw new Error(`it has its part ${wanted} more than once`);
    return first?.body;
}
/**
 * Whether a key has made a signature over some content.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.4
 */
function isSignedBy(key, signature, ...content) {
    const { hash, signed, digestStart, value } = signature;
    const input = Buffer.concat([...content, signed, Uint8Array.of(4, 0xff), fourOctets(signed.length)]);
    const digest = (0,external_node_crypto_.createHash)(hash).update(input).digest();
    if (!digest.subarray(0, 2).equals(digestStart))
        return false;
    if (value.length > key.octets)
        return false;
    const padded = Buffer.concat([Buffer.alloc(key.octets - value.length), value]);
    return (0,external_node_crypto_.verify)(hash, input, key.rsa, padded);
}
/** Whether a signature names a key as its maker, and no other. */
function isAttributedTo({ fingerprint }, { issuers }) {
    return issuers.length > 0 && issuers.every((issuer) => issuer.length >= 16 && fingerprint.endsWith(issuer));
}

;// CONCATENATED MODULE: ./src/adapters/release/key.js




/**
 * The keys by which the owner of a pinned key signs: its primary key, and the subkeys that it has bound for signing
 * and that have agreed to it. What is revoked isn't among them.
 * @param now - seconds since 1970
 * @throws Error when it isn't the pinned key, is revoked, or has parts that aren't known
 */
function readSigners({ fingerprint, armored }, now) {
    const [first, ...others] = gather(parsePackets(dearmor(armored)));
    if (first?.packet.tag !== tags.publicKey)
        throw new Error('the key doesn’t begin with a primary key');
    const primary = parsePublicKey(first.packet.body);
    if (primary.fingerprint !== fingerprint)
        throw new Error(`the key ${primary.fingerprint} isn’t the pinned one`);
    if (isRevoked(first))
        throw new Error(`the key ${fingerprint} is revoked`);
    const self = latest([
        ...readSignatures(first, [types.directKey], primary, now, primary.material),
        ...others.flatMap((component) => readCertifications(component, primary, now)),
    ]);
    if (self === undefined)
        throw new Error(`the key ${fingerprint} hasn’t signed itself`);
    const expires = expiryOf(primary, self);
    const subkeys = others
        .flatMap((component) => readSubkey(primary, component, now))
        .map((signer) => ({ ...signer, expires: earlier(expires, signer.expires) }));
    return [...(self.allowsSigning ? [{ key: primary, expires }] : []), ...subkeys];
}
/** By which the primary key says that a user id is its own, and what it is for. */
function readCertifications(userId, primary, now) {
    const { body, tag } = userId.packet;
    if (tag !== tags.userId || isRevoked(userId))
        return [];
    const material = [primary.material, Uint8Array.of(0xb4), fourOctets(body.length), body];
    return readSignatures(userId, types.certifications, primary, now, ...material);
}
function readSubkey(primary, subkey, now) {
    if (subkey.packet.tag !== tags.publicSubkey || isRevoked(subkey))
        return [];
    const key = parsePublicKey(subkey.packet.body);
    const covered = [primary.material, key.material];
    const binding = latest(readSignatures(subkey, [types.subkeyBinding], primary, now, ...covered));
    if (!binding?.allowsSigning || binding.embedded === undefined)
        return [];
    const agreement = parseSignature(binding.embedded);
    const agrees = agreement.type === types.primaryKeyBinding && isSignedBy(key, agreement, ...covered);
    return agrees ? [{ key, expires: expiryOf(key, binding) }] : [];
}
/** The signatures of some types by which the primary key speaks of a component, and that hold. */
function readSignatures(component, wanted, primary, now, ...covered) {
    return component.signatures
        .filter(({ body }) => wanted.includes(typeOf(body)))
        .map(({ body }) => parseSignature(body))
        .filter((signature) => isAttributedTo(primary, signature) && isSignedBy(primary, signature, ...covered))
        .filter(({ expires }) => expires === undefined || expires > now);
}
/**
 * Any revocation counts, whoever has made it: the text is pinned with its key, so nobody puts one in.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.1
 */
function isRevoked({ signatures }) {
    return signatures.some(({ body }) => [0x20, 0x28, 0x30].includes(typeOf(body)));
}
/** The type of any signature, also of one that isn't read any further: somebody else's, or one of version 3. */
function typeOf(body) {
    return (body[0] === 3 ? body[2] : body[1]) ?? 0;
}
function gather(packets) {
    const components = [];
    for (const packet of packets) {
        if (packet.tag !== tags.signature)
            components.push({ packet, signatures: [] });
        else
            components.at(-1)?.signatures.push(packet);
    }
    const [, ...others] = components;
    const known = [tags.userId, tags.publicSubkey];
    const foreign = others.find(({ packet }) => !known.includes(packet.tag));
    if (foreign)
        throw new Error(`the key has a packet ${foreign.packet.tag}, which isn’t known`);
    return components;
}
function latest(signatures) {
    return signatures.toSorted((one, other) => one.created - other.created).at(-1);
}
function expiryOf({ created }, { keyLifetime }) {
    return keyLifetime === undefined ? undefined : created + keyLifetime;
}
function earlier(one, other) {
    return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
/** The checksum of the armour is left out: the fingerprint, and signatures by that key, vouch for more. */
function dearmor(armored) {
    const block = /-----BEGIN PGP PUBLIC KEY BLOCK-----\n(?:.+\n)*\n([A-Za-z0-9+/=\n]+?)\n(?:=.{4}\n)?-----END PGP PUBLIC KEY BLOCK-----/;
    const base64 = block.exec(armored)?.[1];
    if (base64 === undefined)
        throw new Error('the key isn’t an armoured one');
    return Buffer.from(base64, 'base64');
}

;// CONCATENATED MODULE: ./src/adapters/release/verify.js



/** How far the clocks of signer and verifier may be apart, in seconds. */
const SKEW = 86_400;
/**
 * Verifies a detached OpenPGP signature: one signature of version 4 over a binary document, by RSA and SHA-2. All that
 * isn't known to be right is wrong; `gpg` accepts more.
 * @param now - milliseconds since 1970
 * @throws Error that says what is wrong with the signature, beginning with "it" or "the key"
 */
function verifySignature({ document, signature: bytes }, pinned, now) {
    const seconds = Math.floor(now / 1000);
    const packets = parsePackets(bytes);
    const [packet] = packets;
    if (packets.length !== 1 || packet?.tag !== tags.signature)
        throw new Error('it isn’t one detached signature');
    const signature = parseSignature(packet.body);
    if (signature.type !== types.binary)
        throw new Error('it isn’t over a binary document');
    const signers = readSigners(pinned, seconds);
    const signer = signers.find(({ key }) => isAttributedTo(key, signature));
    if (signer === undefined) {
        const maker = signature.issuers[0]?.toUpperCase() ?? 'nobody';
        throw new Error(`it is by ${maker}, who isn’t the key ${pinned.fingerprint.toUpperCase()} or its signing subkey`);
    }
    const { created, expires } = signature;
    if (created > seconds + SKEW)
        throw new Error('it is from the future');
    if (created < signer.key.created)
        throw new Error('it is older than its key');
    if (expires !== undefined && expires <= seconds)
        throw new Error('it has expired');
    if (!isSignedBy(signer.key, signature, document))
        throw new Error('it isn’t of this file');
    const { fingerprint } = signer.key;
    const ended = signer.expires !== undefined && signer.expires <= seconds;
    return { fingerprint, expired: ended ? new Date(signer.expires * 1000) : undefined };
}

;// CONCATENATED MODULE: ./src/adapters/release/proof.js




/**
 * Checks that a release's list of sums is signed, and that it lists the zip.
 * @param now - milliseconds since 1970
 * @throws Error that names the file that is wrong
 */
function checkSums(release, { sums, signature }, key, now) {
    const { name } = release.sums;
    const verified = naming(`${release.signature.name} isn’t a good signature of ${name}`, () => verifySignature({ document: sums, signature }, key, now));
    sumOf(release, sums);
    return verified;
}
/**
 * Takes the program out of a release's zip, whose sum must be the one of the list.
 * @throws Error that names the file that is wrong
 */
function openZip(release, { sums, zip }) {
    const { name } = release.zip;
    const wanted = sumOf(release, sums);
    const sum = (0,external_node_crypto_.createHash)('sha256').update(zip).digest('hex');
    if (sum !== wanted) {
        throw new Error(`${name} has the SHA-256 ${sum}, and ${release.sums.name} says ${wanted}`);
    }
    return naming(`${name} isn’t a release of Terraform`, () => unpackProgram(zip));
}
function sumOf({ sums: { name }, zip }, sums) {
    return naming(`${name} isn’t its list of sums`, () => findSum(Buffer.from(sums).toString('utf8'), zip.name));
}
function naming(what, check) {
    try {
        return check();
    }
    catch (cause) {
        throw new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
}

// EXTERNAL MODULE: ./src/adapters/release/shelf.js
var shelf = __webpack_require__(3425);
;// CONCATENATED MODULE: ./src/adapters/release/install.js







/** The most bytes of each file; what is published has about 2 kB, 600 bytes and 30 MB. */
const LIMITS = { sums: 1 << 20, signature: 1 << 16, zip: 512 << 20 };
/**
 * Puts the program of a release into a folder: from the tool cache when it has the release, else from where it is
 * published. Either way everything is verified first.
 * @throws InstallError, CancelledError
 */
async function install(release, folder, options) {
    const genuine = (await takeKept(release, options)) ?? (await takePublished(release, options));
    const { origin, remarks } = genuine;
    const program = await unpack(release, genuine.program, folder, options);
    return { tool: { program, version: release.version, origin }, remarks };
}
async function takeKept(release, { toolCache, key, clock }) {
    if (!toolCache)
        return undefined;
    try {
        const proof = await (0,shelf/* takeProof */.oR)(toolCache, release);
        if (proof === undefined)
            return undefined;
        const verified = checkSums(release, proof, key, clock());
        return { program: openZip(release, proof), origin: 'tool cache', remarks: remarkOn(release, verified) };
    }
    catch (cause) {
        const folder = (0,shelf/* folderOf */.yS)(toolCache, release);
        const message = `what the tool cache has in ${folder} isn’t Terraform ${release.version} as it was published: ${messageOf(cause)}`;
        throw new errors/* InstallError */.sy(message, { cause, mend: `rm -r '${folder}'` });
    }
}
async function takePublished(release, options) {
    const fetch = (file, limit) => (0,download.download)(file.url, limit, options.download);
    const sums = await fetch(release.sums, LIMITS.sums);
    const signature = await fetch(release.signature, LIMITS.signature);
    const verified = orRefuse(release, () => checkSums(release, { sums, signature }, options.key, options.clock()));
    const proof = { sums, signature, zip: await fetch(release.zip, LIMITS.zip) };
    const program = orRefuse(release, () => openZip(release, proof));
    const remarks = [...remarkOn(release, verified), ...(await keep(release, proof, options))];
    return { program, origin: 'download', remarks };
}
function orRefuse({ version, sums, signature }, check) {
    try {
        return check();
    }
    catch (cause) {
        const from = new URL('.', sums.url).href;
        throw new errors/* InstallError */.sy(`what is published at ${from} isn’t Terraform ${version} of HashiCorp: ${messageOf(cause)}`, {
            cause,
            mend: `curl -fsSLO ${sums.url} -O ${signature.url} && gpg --verify ${signature.name} ${sums.name}`,
        });
    }
}
/** A right signature by a key that has ended still shows where a release is from; somebody should know. */
function remarkOn({ sums }, { fingerprint, expired }) {
    if (expired === undefined)
        return [];
    const key = `The key ${fingerprint.toUpperCase()}, by which ${sums.name} is signed,`;
    const message = `${key} ended on ${expired.toISOString().slice(0, 10)}. The signature is right all the same.`;
    return [{ level: 'warning', message }];
}
/** A release that can't be kept serves this run. */
async function keep(release, proof, { toolCache }) {
    if (!toolCache)
        return [];
    try {
        await (0,shelf/* keepProof */.MY)(toolCache, release, proof);
        return [];
    }
    catch (error) {
        return [{ level: 'notice', message: `It can’t be kept for other jobs: ${messageOf(error)}` }];
    }
}
/** The program comes into its place in one move: what runs there already isn't written to. */
async function unpack({ version }, program, folder, { readVersion }) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const place = (0,external_node_path_.join)(folder, 'terraform');
    const draft = (0,external_node_path_.join)(folder, `.terraform-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(draft, program, { flag: 'wx' });
        await (0,promises_.chmod)(draft, 0o755);
        await (0,promises_.rename)(draft, place);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    const said = await readVersion(place);
    if (said === version)
        return place;
    await (0,promises_.rm)(place, { force: true });
    throw new errors/* InstallError */.sy(`Terraform ${version} doesn’t run on this machine: asked for its version it says ${said ?? 'nothing'}`, { mend: 'runs-on: ubuntu-latest' });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 3425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ keepProof),
/* harmony export */   listKept: () => (/* binding */ listKept),
/* harmony export */   oR: () => (/* binding */ takeProof),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Where the tool cache keeps the proof of a release: `planwright-terraform/<version>/<platform>`, whole once
 * `<platform>.complete` is beside it. A program without its proof could be anybody's, so none is kept.
 */
function placeOf(toolCache, { version, platform }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolCache, 'planwright-terraform', version);
    return { folder, proof: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, platform), mark: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${platform}.complete`) };
}
/** The folder to delete when a proof is no good. */
function folderOf(toolCache, release) {
    return placeOf(toolCache, release).folder;
}
/** The versions of which there is a proof for a platform. */
async function listKept(toolCache, platform) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolCache, 'planwright-terraform')).catch(() => []);
    const versions = names.filter((name) => /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(name));
    const kept = await Promise.all(versions.map((version) => isThere(placeOf(toolCache, { version, platform }).mark)));
    return versions.filter((_, at) => kept[at]);
}
/**
 * Takes a proof from the tool cache; undefined when there is none. It may be anybody's: whoever takes it checks it.
 * @throws Error of Node's when a part of it is missing
 */
async function takeProof(toolCache, release) {
    const place = placeOf(toolCache, release);
    if (!(await isThere(place.mark)))
        return undefined;
    const read = ({ name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place.proof, name));
    const [sums, signature, zip] = await Promise.all([
        read(release.sums),
        read(release.signature),
        read(release.zip),
    ]);
    return { sums, signature, zip };
}
/**
 * Puts a proof into the tool cache, in one move: no other job sees half of it. When another job has put one there,
 * that stays.
 * @throws Error of Node's when the tool cache can't be written to
 */
async function keepProof(toolCache, release, proof) {
    const place = placeOf(toolCache, release);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place.folder, { recursive: true });
    const draft = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place.folder, `.${release.platform}-`));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, release.sums.name), proof.sums);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, release.signature.name), proof.signature);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, release.zip.name), proof.zip);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, place.proof).catch(unlessTaken);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(place.mark, '');
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { recursive: true, force: true });
    }
}
function unlessTaken(error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST')
        throw error;
}
/** What can't be looked at is as good as not there: then it is downloaded. */
function isThere(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
}


/***/ })

};
