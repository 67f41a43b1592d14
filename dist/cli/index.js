#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createTerminal)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./src/adapters/action-folder.js


/** The nearest folder above this file that has the action's metadata: the same for the sources and for every bundle. */
function findActionFolder() {
    let folder = import.meta.dirname;
    while (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, 'action.yml')) && folder !== (0,external_node_path_namespaceObject.dirname)(folder))
        folder = (0,external_node_path_namespaceObject.dirname)(folder);
    return folder;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./src/errors.js
var errors = __nccwpck_require__(571);
;// CONCATENATED MODULE: ./src/adapters/files.js





/** The disk of the runner. */
function createFiles() {
    return {
        read: (path) => orUndefined((0,promises_namespaceObject.readFile)(path, 'utf8')),
        readBytes: (path) => (0,promises_namespaceObject.readFile)(path),
        open: openFile,
        write: writeOwn,
        writePieces: (path, pieces) => writeOwn(path, gather(pieces)),
        writeBytes: writeOwn,
        listTree: (folder) => listTree(folder, ''),
        list: (folder) => orUndefined((0,promises_namespaceObject.readdir)(folder).then((names) => names.sort())),
        resolve: (path) => orUndefined((0,promises_namespaceObject.realpath)(path)),
        roomIn: async (folder) => {
            const { bavail, bsize } = await (0,promises_namespaceObject.statfs)(folder);
            return bavail * bsize;
        },
        remove: (path) => (0,promises_namespaceObject.rm)(path, { recursive: true, force: true }),
    };
}
/**
 * A new folder is its owner's alone: Terraform leaves plans and settings in it that everybody may read.
 *
 * A file that is there already keeps its mode when it is written to; a new one in its place has the right one.
 */
async function writeOwn(path, content) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await makeOwnFolder((0,external_node_path_namespaceObject.dirname)(path));
        await (0,promises_namespaceObject.writeFile)(draft, content, { mode: 0o600, flag: 'wx' });
        await (0,promises_namespaceObject.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(draft, { force: true }).catch(() => undefined);
        throw asDiskError(path, error);
    }
}
/** Makes a folder that is its owner's alone, and those above it. */
async function makeOwnFolder(path) {
    const mode = 0o700;
    try {
        await (0,promises_namespaceObject.mkdir)(path, { recursive: true, mode });
    }
    catch (error) {
        // Of a disk that is read-only, Node says ENOENT, unless it is to make this one folder alone.
        // https://github.com/nodejs/node/blob/v24.11.0/src/node_file.cc, `MKDirpAsync`
        if (isMissing(error) && typeof error.path === 'string')
            await (0,promises_namespaceObject.mkdir)(error.path, { mode });
        throw error;
    }
}
/** The system's errors name no path, or that of a draft; others stay as they are. */
function asDiskError(path, error) {
    return isSystemError(error) ? new errors/* DiskError */.Q6(path, error) : error;
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
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'r');
    return {
        size: (0,external_node_fs_namespaceObject.fstatSync)(file).size,
        read: (offset, length, into) => readFully(file, offset, length, into),
        close: () => (0,external_node_fs_namespaceObject.closeSync)(file),
    };
}
/** One call of the system may read less than it was asked for. */
function readFully(file, offset, length, bytes = Buffer.allocUnsafe(length)) {
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_namespaceObject.readSync)(file, bytes, filled, length - filled, offset + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
async function listTree(folder, within) {
    const names = (await (0,promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(folder, within))).sort();
    const trees = await Promise.all(names.map(async (name) => {
        const path = within === '' ? name : `${within}/${name}`;
        const found = await (0,promises_namespaceObject.stat)((0,external_node_path_namespaceObject.join)(folder, path));
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

;// CONCATENATED MODULE: ./src/adapters/page-assets.js

/** Where the plan's data belongs in the page that the build makes. */
const DATA_MARK = '{{plan}}';
/**
 * Reads the page that the build has made.
 * @throws Error when the file isn't the build's
 */
async function readPageAssets(file) {
    const [before, after, ...others] = (await (0,promises_namespaceObject.readFile)(file, 'utf8')).split(DATA_MARK);
    if (before === undefined || after === undefined || others.length > 0) {
        throw new Error(`${file} isn't the page that the build makes: ${DATA_MARK} must stand in it once`);
    }
    return { before, after };
}

;// CONCATENATED MODULE: ./src/adapters/terminal.js








/** The terminal that this process was started from. */
function createTerminal() {
    return {
        args: process.argv.slice(2),
        folder: (0,external_node_path_namespaceObject.basename)(process.cwd()),
        open: terminal_open,
        pageAssets: () => readPageAssets((0,external_node_path_namespaceObject.join)(findActionFolder(), 'dist', 'page', 'index.html')),
        write,
        refuse: (message) => {
            process.stderr.write(`planwright: ${message}\n`);
            process.exitCode = 2;
        },
    };
}
async function terminal_open(path) {
    if (path === '-')
        return inMemory(await (0,consumers_namespaceObject.buffer)(process.stdin));
    // A pipe, which is what a shell puts in the place of `<(…)`, can be read only once, from its beginning.
    return (await (0,promises_namespaceObject.stat)(path)).isFile() ? createFiles().open(path) : inMemory(await (0,promises_namespaceObject.readFile)(path));
}
function inMemory(bytes) {
    return {
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
        close: () => { },
    };
}
async function write(pieces) {
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(pieces), process.stdout, { end: false });
    }
    catch (error) {
        // Nobody reads on, as after `| head`.
        if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE'))
            throw error;
    }
}


/***/ }),

/***/ 544:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94);
/* harmony import */ var _commands_render_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(128);


await (0,_commands_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)((0,_adapters_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .createTerminal */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ render_render)
});

;// CONCATENATED MODULE: ./src/plan/documents.js
const NEWLINE = 0x0a;
const OPEN_OBJECT = 0x7b;
/** In bytes: what is looked at of a line that doesn't begin as JSON does. */
const PREFIX = 512;
/**
 * Moves the scanner to the next JSON object that stands at the beginning of a line, or right behind another one, and
 * passes over what stands between: wrappers print their own lines before and after
 * (https://github.com/hashicorp/setup-terraform/blob/main/wrapper/terraform.js).
 * @returns whether there is one
 */
function nextDocument(scanner) {
    for (;;) {
        const byte = scanner.peek();
        if (byte === undefined || byte === OPEN_OBJECT) {
            return byte === OPEN_OBJECT;
        }
        const from = scanner.position();
        const line = scanner.bytes({ from, to: from + PREFIX }).toString('latin1');
        // Terragrunt can put its time and its unit before what Terraform prints. A command to the runner (`::debug::…`)
        // repeats what stands above it.
        const prefix = /^(?!::)[^\n{]*(?=\{\s*"format_version")/.exec(line)?.[0];
        scanner.moveTo(prefix === undefined ? scanner.find(NEWLINE) : from + prefix.length);
    }
}

;// CONCATENATED MODULE: ./src/plan/json.js
/** A number that JavaScript can't hold, as its digits. A class, so that no object of a plan can pass for one. */
class ExactNumber {
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
function parseJson(text) {
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
        ? new ExactNumber(source)
        : value;
}
/** Whether it is an object, neither a list nor a number. */
function isJsonObject(json) {
    return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof ExactNumber);
}
/** Whether it is a list. */
function isJsonList(json) {
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
        return parseJson(text);
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
    if (isJsonList(json)) {
        return json.flatMap(stringsIn);
    }
    return isJsonObject(json) ? Object.values(json).flatMap(stringsIn) : [];
}

;// CONCATENATED MODULE: ./src/plan/declarations.js

/**
 * Gathers the secrets of the configuration that the scanner stands before: what the providers are set up with, the
 * defaults of variables, and what is written for a sensitive variable of a module.
 * @returns the names of the root's variables that are sensitive
 */
function readDeclarations(scanner, gatherer) {
    let sensitive = new Set();
    scanner.members((member) => {
        if (member === 'root_module') {
            sensitive = readModule(scanner, gatherer);
        }
        else if (member === 'provider_config') {
            gatherer.providerConfig(readJson(scanner));
        }
    });
    return sensitive;
}
function readModule(scanner, gatherer) {
    const sensitive = new Set();
    scanner.members((member) => {
        if (member === 'variables') {
            for (const [name, declared] of entriesOf(readJson(scanner))) {
                const variable = isJsonObject(declared) ? declared : {};
                const isSensitive = variable['sensitive'] === true;
                gatherer.variable(name, variable['default'], isSensitive);
                if (isSensitive) {
                    sensitive.add(name);
                }
            }
        }
        else if (member === 'module_calls') {
            scanner.members(() => readCall(scanner, gatherer));
        }
    });
    return sensitive;
}
function readCall(scanner, gatherer) {
    let written = { from: 0, to: 0 };
    let sensitive = new Set();
    scanner.members((member) => {
        if (member === 'module') {
            sensitive = readModule(scanner, gatherer);
        }
        else if (member === 'expressions') {
            written = scanner.skip();
        }
    });
    if (sensitive.size === 0 || written.to === 0) {
        return;
    }
    for (const [name, expression] of entriesOf(parseJson(scanner.bytes(written).toString()))) {
        if (sensitive.has(name) && isJsonObject(expression)) {
            gatherer.variable(name, expression['constant_value'], true);
        }
    }
}
function readJson(scanner) {
    return parseJson(scanner.bytes(scanner.skip()).toString());
}
function entriesOf(json) {
    return isJsonObject(json) ? Object.entries(json) : [];
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
function actionOf(actions) {
    return knownAction(actions) ?? 'update';
}
/** Terraform's own words for an action that we don't know; undefined for any other. */
function unknownActionOf(actions) {
    return knownAction(actions) === undefined ? actions.join(', ') : undefined;
}
function knownAction(actions) {
    const words = actions.length === 1 ? (actions[0] ?? '') : actions.join(',');
    return Object.hasOwn(ACTIONS, words) ? ACTIONS[words] : undefined;
}
/** What happens to a resource; an import or a move without any other change is an action of its own. */
function actionOfResource(resource) {
    const action = actionOf(resource.actions);
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
function createsFirst(actions) {
    return actionOf(actions) === 'replace' ? actions[0] === 'create' : undefined;
}

;// CONCATENATED MODULE: ./src/plan/place.js
/** The place of all of a resource's values: of one side of its change, or of its state. */
function placeOfResource(address) {
    return { address, name: undefined, named: true };
}
/** The place of an output's value. */
function placeOfOutput(name) {
    return { address: `output.${name}`, name, named: false };
}
/** The place of a variable's value. */
function placeOfVariable(name) {
    return { address: `var.${name}`, name, named: false };
}

;// CONCATENATED MODULE: ./src/plan/glob.js
/** A glob as the source of a regular expression: `*` stands for any characters and `?` for one. */
function patternOf(glob) {
    return glob
        .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replaceAll('?', '.');
}
/** An address or an attribute's path without indexes and keys: `module.app["a"].x.y[0]` is `module.app.x.y`. */
function withoutKeys(path) {
    return path.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}

;// CONCATENATED MODULE: ./src/plan/reveal.js

/**
 * Reads the input `reveal`: globs, in which `*` stands for any characters and `?` for one.
 * A glob names an address (`aws_db_instance.main`, `module.app.*`, `output.hint`), an attribute's path
 * (`environment.variables.TOKEN_COUNT`), or both joined by a dot; whatever is below is meant too.
 * Indexes and keys in brackets may be left out.
 */
function makeReveal(globs) {
    if (globs.length === 0) {
        return () => false;
    }
    const any = new RegExp(`^(?:${globs.map(patternOf).join('|')})$`, 's');
    return (address, path) => {
        const addresses = variants(address);
        const paths = path.map((_, index) => path.slice(0, index + 1)).flatMap((part) => variants(spell(part)));
        return (addresses.some((each) => any.test(each)) ||
            paths.some((each) => any.test(each) || addresses.some((before) => any.test(`${before}.${each}`))));
    };
}
function spell(path) {
    return path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .replace(/^\./, '');
}
/** As it is, and without indexes and keys. */
function variants(text) {
    return [...new Set([text, withoutKeys(text)])];
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
function isPublic(token) {
    return /^-----BEGIN (?!.*PRIVATE)[^-]*(?:CERTIFICATE|PUBLIC KEY|CRL|PARAMETERS|REQUEST)[^-]*-----/.test(token);
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
const LONGEST_NAME = 128;
// Of a plan's own names there are a few thousand; keys of maps may be any number.
const MOST_KNOWN = 4096;
const known = new Map();
/**
 * Whether a name says that its value is secret: `password`, `apiKey`, `DB_TOKEN`; but not `token_type`, `secret_arn`
 * or `password_policy`. The tables come from the attributes of the AWS provider 5.100.0, whose own flags agree.
 */
function isSpeaking(name) {
    if (name.length > LONGEST_NAME || !STEM.test(name)) {
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
    return name.length <= LONGEST_NAME && endsHarmless(wordsOf(name));
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
function decodeBase64(text) {
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
function mayTell(text) {
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
        if (kind > 0 && isTelling(text, from + at - LEAP, kind, known)) {
            return true;
        }
        at += 1;
    }
    return false;
}
function isTelling(text, at, kind, { tokens }) {
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
const SHORTEST_NUMBER = 6;
/** Of a value whose name is given; undefined for one that has none. */
function namingOf(name) {
    return { speaking: name !== undefined && isSpeaking(name), listed: false };
}
/** Of the items of a list. */
function namingOfItems({ speaking }) {
    return { speaking, listed: true };
}
/**
 * Of what an object has under a key. A map under a speaking name holds secrets, unless their own keys say otherwise;
 * a block (Terraform has them in lists) has names of its own. `{ name = "DB_PASSWORD", value = … }` speaks, too.
 */
function namingOfEntry({ speaking, listed }, holder, key) {
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
    return ((typeof content === 'number' || content instanceof ExactNumber) &&
        digitsOf(content).length >= SHORTEST_NUMBER);
}
/** A number as the plan writes it. */
function digitsOf(number) {
    return typeof number === 'number' ? String(number) : number.digits;
}
/**
 * Finds the secrets in a value by its names and by their forms.
 * @param naming - what the names over the value say of it
 * @param visit - is given each secret text, and whether it is all of a leaf or a part of one
 */
function visitTelling(json, naming, isRevealed, visit, path = []) {
    if (isJsonList(json)) {
        const ofItems = namingOfItems(naming);
        json.forEach((item, index) => {
            path.push(index);
            visitTelling(item, ofItems, isRevealed, visit, path);
            path.pop();
        });
    }
    else if (isJsonObject(json)) {
        for (const key of Object.keys(json)) {
            path.push(key);
            visitTelling(json[key], namingOfEntry(naming, json, key), isRevealed, visit, path);
            path.pop();
        }
    }
    else if (naming.speaking && telling_isTelling(json)) {
        if (!isRevealed(path)) {
            visit(typeof json === 'string' ? json : digitsOf(json), true);
        }
    }
    else if (typeof json === 'string') {
        const found = findTelling(json, (inside) => isRevealed([...path, ...inside]));
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
function findTelling(text, isRevealed = () => false) {
    if (text.length < SHORTEST_TELLING || !mayTell(text)) {
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
    visitTelling(document, namingOf(undefined), asked, (secret, whole) => {
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

;// CONCATENATED MODULE: ./src/plan/secrets.js





// What is secret by its name alone may be a plain word, and is looked for elsewhere only when it hardly is one.
const SHORTEST_NAMED = 8;
const PLAIN_WORD = /^\p{L}{1,15}$/u;

/**
 * Makes the gatherer of one plan. Secret is what the plan flags as sensitive, and what says so by its name or its form.
 * @param options - `known`: secrets from elsewhere; `reveal`: the input of that name
 */
function makeGatherer(options) {
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
const NO_ACTIONS = [];
const NO_PATHS = [];
/** A reader of the change that the scanner stands before; what it may hold of secrets goes to the gatherer. */
function makeHeadReader(scanner, gatherer) {
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
function readState(scanner, gatherer, existing) {
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
function startReading(scanner, gatherer) {
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

;// CONCATENATED MODULE: ./src/plan/names.js

/** Those of the format itself are fewer than a hundred; others (of outputs, of modules) come once. */
const MOST = 500;
/** Makes a memory of names. */
function makeNames() {
    const known = new Map();
    return {
        find: (bytes, from, to) => {
            const found = known.get(hash(bytes, from, to));
            return found !== undefined && isAt(bytes, from, to, found.bytes) ? found.name : undefined;
        },
        decode: (quoted) => {
            const name = parseJson(quoted.toString());
            const bytes = Buffer.from(quoted.subarray(1, -1));
            if (known.size < MOST) {
                known.set(hash(bytes, 0, bytes.length), { name, bytes });
            }
            return name;
        },
    };
}
function hash(bytes, from, to) {
    let result = 0;
    for (let index = from; index < to; index += 1) {
        result = (Math.imul(result, 31) + (bytes[index] ?? 0)) | 0;
    }
    return result;
}
function isAt(bytes, from, to, expected) {
    if (to - from !== expected.length) {
        return false;
    }
    for (let index = from; index < to; index += 1) {
        if (bytes[index] !== expected[index - from]) {
            return false;
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./src/plan/scanner.js

/** JSON that ends before it should, or has something where it can't be. Its message quotes nothing. */
class MalformedJsonError extends Error {
}
/** In bytes: large enough that few values lie across two of them, small enough to stay in the processor's cache. */
const CHUNK = 131_072;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const scanner_OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** The one bit by which braces differ from brackets. */
const CASE_BIT = 0x20;
/**
 * Makes a scanner at the beginning of a source. All of its methods but `peek`, `position`, `moveTo`, `find` and `bytes`
 * throw MalformedJsonError.
 * @param chunk - how many bytes it asks the source for at a time
 */
function makeScanner(source, chunk = CHUNK) {
    let window = asBuffer(source.read(0, Math.min(chunk, source.size)));
    const names = makeNames();
    let start = 0;
    let at = 0;
    const load = (position) => {
        start = position;
        at = 0;
        const length = Math.min(chunk, source.size - position);
        window = length > 0 ? asBuffer(source.read(position, length)) : window.subarray(0, 0);
        return window.length > 0;
    };
    const position = () => start + at;
    const peek = () => {
        for (;;) {
            if (at >= window.length && !load(start + at)) {
                return undefined;
            }
            const byte = window[at];
            if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) {
                return byte;
            }
            at += 1;
        }
    };
    const broken = () => new MalformedJsonError(position() >= source.size ? 'the JSON breaks off' : `the JSON is broken at byte ${position()}`);
    /**
     * Passes over a value that begins with a brace, a bracket or a quotation mark. These loops see most of the bytes: all
     * that they need is at hand, and the compiler makes the most of it.
     */
    const skipNested = () => {
        let index = at;
        let depth = 0;
        let inString = false;
        for (;;) {
            const bytes = window;
            const end = bytes.length;
            while (index < end) {
                const byte = bytes[index] ?? 0;
                if (inString || byte === QUOTE) {
                    index = pastString(bytes, inString ? index : index + 1);
                    inString = index < 0;
                    if (inString) {
                        index = -index;
                        break;
                    }
                    if (depth === 0) {
                        at = index;
                        return;
                    }
                    continue;
                }
                index += 1;
                if (byte < OPEN_LIST) {
                    continue;
                }
                const folded = byte | CASE_BIT;
                if (folded === scanner_OPEN_OBJECT) {
                    depth += 1;
                }
                else if (folded === CLOSE_OBJECT) {
                    depth -= 1;
                    if (depth === 0) {
                        at = index;
                        return;
                    }
                }
            }
            if (!load(start + index)) {
                throw broken();
            }
            index = 0;
        }
    };
    /** Passes over a number or a word, which end where something else begins. */
    const skipScalar = () => {
        const from = position();
        for (;;) {
            if (at >= window.length && !load(start + at)) {
                break;
            }
            const byte = window[at] ?? 0;
            if (byte <= 0x20 || byte === COMMA || (byte | CASE_BIT) === CLOSE_OBJECT) {
                break;
            }
            at += 1;
        }
        if (position() === from) {
            throw broken();
        }
    };
    const skip = () => {
        const first = peek();
        const from = position();
        if (first === QUOTE || first === scanner_OPEN_OBJECT || first === OPEN_LIST) {
            skipNested();
        }
        else {
            skipScalar();
        }
        return { from, to: position() };
    };
    const expect = (byte) => {
        if (peek() !== byte) {
            throw broken();
        }
        at += 1;
    };
    const bytes = ({ from, to }) => from >= start && to <= start + window.length
        ? window.subarray(from - start, to - start)
        : asBuffer(source.read(from, to - from));
    const name = () => {
        if (peek() !== QUOTE) {
            throw broken();
        }
        const from = at + 1;
        let to = from;
        while (to < window.length && window[to] !== QUOTE && window[to] !== BACKSLASH) {
            to += 1;
        }
        const known = window[to] === QUOTE ? names.find(window, from, to) : undefined;
        if (known === undefined) {
            return decode(bytes(skip()));
        }
        at = to + 1;
        return known;
    };
    const decode = (quoted) => {
        try {
            return names.decode(quoted);
        }
        catch {
            throw new MalformedJsonError('the JSON has a name that is none');
        }
    };
    const visitAll = (open, close, visit) => {
        if (peek() !== open) {
            return skip();
        }
        const from = position();
        at += 1;
        for (let first = true; peek() !== close; first = false) {
            if (!first) {
                expect(COMMA);
            }
            visit();
        }
        at += 1;
        return { from, to: position() };
    };
    const visitNext = (visit) => {
        peek();
        const before = position();
        visit();
        if (position() === before) {
            skip();
        }
    };
    return {
        position,
        moveTo: (to) => {
            load(to);
        },
        peek,
        skip,
        members: (visit) => visitAll(scanner_OPEN_OBJECT, CLOSE_OBJECT, () => {
            const called = name();
            expect(COLON);
            visitNext(() => visit(called));
        }),
        items: (visit) => visitAll(OPEN_LIST, CLOSE_LIST, () => visitNext(visit)),
        find: (byte) => {
            for (let from = position(); from < source.size; from += chunk) {
                const found = bytes({ from, to: Math.min(from + chunk, source.size) }).indexOf(byte);
                if (found !== -1) {
                    return from + found;
                }
            }
            return source.size;
        },
        bytes,
    };
}
/** Behind the end of a string; when it doesn't end in these bytes, where it goes on, with a minus sign. */
function pastString(bytes, from) {
    let index = from;
    while (index < bytes.length) {
        const byte = bytes[index];
        index += 1;
        if (byte === QUOTE) {
            return index;
        }
        if (byte === BACKSLASH) {
            index += 1;
        }
    }
    return -index;
}
/** The same bytes, with the methods that Node has for them. */
function asBuffer(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./src/plan/reader.js




/** What was to be read has no plan. Its message quotes nothing, since all of it may be secret. */
class NoPlanError extends Error {
}
/**
 * Reads what `terraform show -json` of Terraform and OpenTofu says of saved plans; what it doesn't know it leaves
 * alone. There may be several plans, one after the other, as Terragrunt prints them, and lines of other programs
 * around them.
 * @param chunk - in bytes, as the scanner takes it
 * @throws NoPlanError when there is no plan, or one of another major version of the format
 * @throws MalformedJsonError when a plan breaks off or isn't JSON
 */
function readDocuments(source, gatherer, chunk) {
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
const OTHERS = [
    ['values', 'a state'],
    ['valid', 'the result of a validation'],
    ['provider_schemas', 'the schemas of providers'],
    ['function_signatures', 'the signatures of functions'],
];
/** Members that a plan alone has. */
const OF_A_PLAN = ['planned_values', 'resource_changes', 'output_changes'];
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

;// CONCATENATED MODULE: ./src/plan/checks.js

/**
 * The checks that don't pass, or aren't decided yet, one for each instance; of an object without instances, one for
 * itself. One whose status nobody knows isn't decided.
 */
function toChecks(objects, veil, redact) {
    return objects.flatMap((object) => {
        const instances = listOf(object.instances);
        return (instances.length === 0 ? [object] : instances).flatMap((instance) => instance.status === 'pass'
            ? []
            : [
                {
                    address: veil.address(instance.address?.to_display ?? object.address?.to_display ?? ''),
                    status: instance.status === 'fail' || instance.status === 'error' ? instance.status : 'unknown',
                    problems: listOf(instance.problems).map(({ message = '' }) => redact(message)),
                },
            ]);
    });
}
function listOf(list) {
    return (list ?? []).filter((item) => isJsonObject(item));
}

;// CONCATENATED MODULE: ./src/plan/late.js


/**
 * Veils both sides by both flags: what was secret before it lost the flag still is.
 * @param telling - whether there can be more to hide than what is known
 */
function sidesOf(change, veil, place, telling = true) {
    const sensitive = [change.before_sensitive, change.after_sensitive];
    return {
        before: veil.value({ value: change.before, sensitive }, place, telling),
        after: veil.value({ value: change.after, unknown: change.after_unknown, sensitive }, place, telling),
    };
}
/** Late changes of one plan. The sides that were read last are kept, so that who takes one after the other reads once. */
function lateChanges(source, veil) {
    let last;
    const read = (change, address) => {
        if (last?.change !== change) {
            const bytes = source.read(change.from, change.to - change.from);
            const json = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
            const whole = isJsonObject(json) ? json : { actions: [] };
            last = { change, sides: sidesOf(whole, veil, placeOfResource(address), change.telling) };
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
function makeRedactor(secrets) {
    let search;
    const find = (text) => {
        if (secrets.length === 0 || text.length < SHORTEST) {
            return [];
        }
        search ??= indexNeedles(needlesOf(secrets));
        return search(text);
    };
    return Object.assign((text) => blot(text, [...find(text), ...findTelling(text)]), { find });
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
    const decoded = decodeBase64(secret);
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
function blot(text, parts) {
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

;// CONCATENATED MODULE: ./src/plan/value.js

/** Whether a value is an object or a map. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && value.kind === 'mapping';
}
/** Whether a value is a list, a set or a tuple. */
function isSequence(value) {
    return typeof value === 'object' && value !== null && value.kind === 'sequence';
}
/** Whether a value has nothing inside. */
function isScalar(value) {
    return !isMapping(value) && !isSequence(value);
}
/** Whether a value says no more than that something isn't set. */
function value_isNothing(value) {
    return (value === null ||
        value === '' ||
        (isMapping(value) && value.entries.size === 0) ||
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
    return some !== undefined && others !== undefined && (some === others || plain(some) === plain(others));
}
function value_digitsOf(value) {
    if (typeof value === 'number') {
        return String(value);
    }
    return typeof value === 'object' && value?.kind === 'exact' ? value.digits : undefined;
}
/** The one way to write a number down: its digits without zeros at either end, and the power of ten of the last. */
function plain(digits) {
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
    if (json instanceof ExactNumber) {
        return { kind: 'exact', digits: json.digits };
    }
    if (isJsonList(json)) {
        return { kind: 'sequence', items: json.map(fromJson) };
    }
    if (isJsonObject(json)) {
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
        if (isMapping(at)) {
            return at.entries.get(String(step));
        }
        return isSequence(at) && typeof step === 'number' ? at.items[step] : undefined;
    }, value);
}

;// CONCATENATED MODULE: ./src/plan/change.js





/** A change without secrets; its sides are read when they are asked for. */
function toResourceChange(head, veil, late) {
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
    return value.kind === 'exact' ? value.digits : value.kind === 'secret' ? redactor_REDACTED : '…';
}
/** What a plan does to outputs, without secrets. */
function toOutputs(changes, veil) {
    return [...changes].flatMap(([name, change]) => {
        const action = actionOf(change.actions);
        if (action !== 'create' && action !== 'update' && action !== 'delete') {
            return [];
        }
        return [{ name, action, ...sidesOf(change, veil, placeOfOutput(name)) }];
    });
}

;// CONCATENATED MODULE: ./src/plan/drift.js

/**
 * What was changed outside Terraform and bears upon the plan: the plan changes it again, or another change
 * follows from it. What a refresh merely brings up to date is left out, attribute by attribute.
 * @param drifts - all that the refresh found
 * @param changes - what the plan changes
 */
function relevantDrift(drifts, changes, relevant) {
    if (drifts.length === 0) {
        return [];
    }
    const planned = new Map(changes.map((change) => [change.address, change]));
    const followed = Map.groupBy(relevant, ({ resource }) => withoutKey(resource));
    return drifts.flatMap((drift) => {
        const paths = (followed.get(withoutKey(drift.address)) ?? []).map(({ attribute }) => attribute);
        return narrow(drift, planned.get(drift.address), paths);
    });
}
function narrow(drift, planned, followed) {
    if (planned === undefined && followed.length === 0) {
        return [];
    }
    const { before, after } = drift;
    if (!isMapping(before) || !isMapping(after)) {
        return [drift];
    }
    const changes = changedBy(planned);
    const bearing = [...new Set([...before.entries.keys(), ...after.entries.keys()])].filter((name) => !isSame(before.entries.get(name) ?? null, after.entries.get(name) ?? null) &&
        (changes(name) || followed.some((path) => concerns(path, name))));
    return bearing.length === 0
        ? []
        : [{ ...drift, before: pick(before, bearing), after: pick(after, bearing) }];
}
/** Providers write what isn't set now as null, now as nothing inside: nobody has changed that. */
function isSame(before, after) {
    return sameValue(before, after) || (value_isNothing(before) && value_isNothing(after));
}
/** Whether a change sets an attribute to something that is known. */
function changedBy(planned) {
    const [before, after] = planned === undefined ? [null, null] : [planned.before, planned.after];
    if (!isMapping(before) || !isMapping(after)) {
        return () => false;
    }
    return (name) => {
        const value = after.entries.get(name) ?? null;
        const isUnknown = typeof value === 'object' && value?.kind === 'unknown';
        return !isUnknown && !sameValue(before.entries.get(name) ?? null, value);
    };
}
/**
 * Whether a path leads into an attribute; it may begin with the instance's key. One that names the whole resource says
 * nothing: a role that is referred to as a whole has a new `inline_policy` with every policy that Terraform itself adds.
 */
function concerns(path, name) {
    return path[0] === name || path[1] === name;
}
function pick(mapping, names) {
    return { kind: 'mapping', entries: new Map([...mapping.entries].filter(([name]) => names.includes(name))) };
}
/** `relevant_attributes` names resources, `resource_drift` their instances. */
function withoutKey(address) {
    return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}

;// CONCATENATED MODULE: ./src/plan/invocations.js
/** The actions that the apply invokes, and then those that wait for a later plan. */
function toInvocations(invoked, deferred, veil) {
    return [
        ...invoked.map((invocation) => toInvocation(invocation, undefined, veil)),
        ...deferred.map(({ reason, action_invocation: invocation }) => toInvocation(invocation, reason ?? 'unknown', veil)),
    ];
}
function toInvocation(json, deferred, veil) {
    const trigger = json?.lifecycle_action_trigger ?? undefined;
    return {
        address: veil.address(json?.address ?? ''),
        type: json?.type ?? '',
        trigger: trigger === undefined
            ? undefined
            : {
                resource: veil.address(trigger.triggering_resource_address ?? ''),
                event: snakeCase(trigger.action_trigger_event ?? ''),
            },
        deferred,
    };
}
/** `AfterCreate` is what Terraform's JSON says for what its language calls `after_create`. */
function snakeCase(words) {
    return words.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./src/plan/effect.js
/** All of what a change would do, as one text. */
function textOf({ facts, attributes }) {
    return `[${facts},[${attributes.flatMap(({ text }) => text ?? []).join()}]]`;
}

;// CONCATENATED MODULE: ./src/plan/change-digest.js

/** Reads on in the plan when it is asked: of ten thousand changes hardly any is. */
function makeDigest(deed, sum, means) {
    return new LateDigest(deed, sum, means);
}
class LateDigest {
    #deed;
    #sum;
    #means;
    constructor(deed, sum, means) {
        this.#deed = deed;
        this.#sum = sum;
        this.#means = means;
    }
    get address() {
        return this.#means.redactAddress(this.#deed.address);
    }
    get action() {
        return this.#deed.action;
    }
    get place() {
        return this.#means.digestPlace(this.address);
    }
    get content() {
        return this.#means.digestContent(this.#sum());
    }
    get attributes() {
        return this.#means
            .read(this.#deed)
            .attributes.flatMap(({ name, text }) => text === undefined ? [] : [{ name, digest: this.#digest(text) }]);
    }
    contentBefore(known) {
        const { facts, attributes } = this.#means.read(this.#deed);
        const before = attributes.map((attribute) => {
            const { ifUnknown } = attribute;
            return known.has(this.#digest(ifUnknown)) ? { ...attribute, text: ifUnknown } : attribute;
        });
        return this.#means.digestContent(this.#means.sum(textOf({ facts, attributes: before })));
    }
    #digest(text) {
        return this.#means.digestAttribute(this.#deed.address, text);
    }
}

;// CONCATENATED MODULE: ./src/plan/passage.js

const passage_QUOTE = 0x22;
const passage_COMMA = 0x2c;
const passage_COLON = 0x3a;
const passage_BACKSLASH = 0x5c;
const passage_OPEN_LIST = 0x5b;
const passage_CLOSE_LIST = 0x5d;
const passage_OPEN_OBJECT = 0x7b;
const passage_CLOSE_OBJECT = 0x7d;
/** The one bit by which braces differ from brackets. */
const passage_CASE_BIT = 0x20;
/** @throws MalformedJsonError when a byte isn't at its place */
function expectByte(bytes, at, byte) {
    if (bytes[at] !== byte) {
        throw new MalformedJsonError('the JSON is broken');
    }
}
/** The first place from another one on that is no blank. */
function pastBlanks(bytes, from) {
    let at = from;
    while ((bytes[at] ?? passage_QUOTE) <= 0x20) {
        at += 1;
    }
    return at;
}
/** Where a string ends. @param from - behind its first quotation mark @throws MalformedJsonError */
function passage_pastString(bytes, from) {
    const end = bytes.length;
    let at = from;
    while (at < end) {
        const byte = bytes[at];
        at += 1;
        if (byte === passage_QUOTE) {
            return at;
        }
        if (byte === passage_BACKSLASH) {
            at += 1;
        }
    }
    throw new MalformedJsonError('the JSON breaks off');
}
/** Where a value ends; it isn't checked beyond its brackets and strings. @throws MalformedJsonError */
function pastValue(bytes, from) {
    const end = bytes.length;
    let at = from;
    let depth = 0;
    while (at < end) {
        const byte = bytes[at] ?? 0;
        if (byte === passage_QUOTE) {
            at = passage_pastString(bytes, at + 1);
            if (depth === 0) {
                return at;
            }
            continue;
        }
        if (depth === 0 && isDelimiter(byte)) {
            return at;
        }
        at += 1;
        const folded = byte | passage_CASE_BIT;
        if (byte < passage_OPEN_LIST) {
            continue;
        }
        if (folded === passage_OPEN_OBJECT) {
            depth += 1;
        }
        else if (folded === passage_CLOSE_OBJECT) {
            depth -= 1;
            if (depth === 0) {
                return at;
            }
        }
    }
    throw new MalformedJsonError('the JSON breaks off');
}
/**
 * Where a value ends, when the same bytes stand elsewhere too, and -1 when others do: both are gone through at once, since
 * of most values one side of a change says what the other says.
 */
function pastShared(one, from, other, otherFrom) {
    const end = Math.min(one.length, other.length + from - otherFrom);
    const shift = otherFrom - from;
    let at = from;
    let depth = 0;
    while (at < end) {
        const byte = one[at] ?? 0;
        if (depth === 0 && isDelimiter(byte)) {
            return isDelimiter(other[at + shift] ?? 0) ? at : -1;
        }
        if (byte !== other[at + shift]) {
            return -1;
        }
        at += 1;
        if (byte === passage_QUOTE) {
            at = pastSharedString(one, at, other, shift, end);
            if (at === -1 || depth === 0) {
                return at;
            }
        }
        else if (byte >= passage_OPEN_LIST) {
            const folded = byte | passage_CASE_BIT;
            if (folded === passage_OPEN_OBJECT) {
                depth += 1;
            }
            else if (folded === passage_CLOSE_OBJECT) {
                depth -= 1;
                if (depth === 0) {
                    return at;
                }
            }
        }
    }
    return -1;
}
function pastSharedString(one, from, other, shift, end) {
    let at = from;
    while (at < end) {
        const byte = one[at];
        if (byte !== other[at + shift]) {
            return -1;
        }
        at += 1;
        if (byte === passage_QUOTE) {
            return at;
        }
        if (byte === passage_BACKSLASH) {
            // What it escapes is the same on both sides, or neither is a quotation mark that ends them.
            if (one[at] !== other[at + shift]) {
                return -1;
            }
            at += 1;
        }
    }
    return -1;
}
/** Whether a number or a word ends before a byte. */
function isDelimiter(byte) {
    return byte === passage_COMMA || byte === passage_CLOSE_OBJECT || byte === passage_CLOSE_LIST || byte <= 0x20;
}

;// CONCATENATED MODULE: ./src/plan/source.js
/** A source that is in memory already. */
function source_sourceOf(content) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
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
function canonical(json) {
    return passCanonical(json, 0) === json.length ? json : Buffer.from(rewrite(json));
}
/** The canonical form of a value that has been parsed. */
function canonicalText(json) {
    if (json instanceof ExactNumber) {
        return json.digits;
    }
    if (isJsonList(json)) {
        return `[${json.map(canonicalText).join()}]`;
    }
    return isJsonObject(json)
        ? objectOf(new Map(Object.entries(json).map(([name, member]) => [name, canonicalText(member)])))
        : JSON.stringify(json);
}
/** Where the value that begins at a place ends, when it is in canonical form; -1 when it isn't. */
function passCanonical(bytes, at) {
    switch (bytes[at]) {
        case passage_QUOTE:
            return passString(bytes, at + 1);
        case passage_OPEN_OBJECT:
            return bytes[at + 1] === passage_CLOSE_OBJECT ? at + 2 : passMembers(bytes, at + 1);
        case passage_OPEN_LIST:
            return bytes[at + 1] === passage_CLOSE_LIST ? at + 2 : passItems(bytes, at + 1);
        default:
            return passScalar(bytes, at);
    }
}
function passMembers(bytes, from) {
    let at = from;
    let [lastFrom, lastTo] = [0, -1];
    for (;;) {
        const nameTo = bytes[at] === passage_QUOTE ? passString(bytes, at + 1) : -1;
        if (nameTo === -1 || bytes[nameTo] !== passage_COLON || !isBefore(bytes, lastFrom, lastTo, at + 1, nameTo - 1)) {
            return -1;
        }
        [lastFrom, lastTo] = [at + 1, nameTo - 1];
        at = passCanonical(bytes, nameTo + 1);
        if (at === -1 || bytes[at] === passage_CLOSE_OBJECT) {
            return at === -1 ? -1 : at + 1;
        }
        if (bytes[at] !== passage_COMMA) {
            return -1;
        }
        at += 1;
    }
}
function passItems(bytes, from) {
    let at = from;
    for (;;) {
        at = passCanonical(bytes, at);
        if (at === -1 || bytes[at] === passage_CLOSE_LIST) {
            return at === -1 ? -1 : at + 1;
        }
        if (bytes[at] !== passage_COMMA) {
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
        if (byte === passage_QUOTE) {
            return at;
        }
        if (byte < 0x20) {
            return -1;
        }
        if (byte === passage_BACKSLASH) {
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
        if (byte === passage_COMMA || byte === passage_CLOSE_LIST || byte === passage_CLOSE_OBJECT) {
            break;
        }
        // Digits, a point, signs, and letters.
        if (byte < 0x2b || byte > 0x7a || byte === passage_COLON || byte === passage_OPEN_LIST || byte === passage_BACKSLASH) {
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
    const scanner = makeScanner(source_sourceOf(json), json.length);
    const word = () => scanner.bytes(scanner.skip()).toString();
    const value = () => {
        switch (scanner.peek()) {
            case passage_OPEN_OBJECT: {
                const members = new Map();
                scanner.members((name) => members.set(name, value()));
                return objectOf(members);
            }
            case passage_OPEN_LIST: {
                const items = [];
                scanner.items(() => items.push(value()));
                return `[${items.join()}]`;
            }
            case passage_QUOTE:
                return JSON.stringify(parseJson(word()));
            default:
                return word();
        }
    };
    return value();
}
function objectOf(members) {
    const sorted = [...members]
        .map(([name, text]) => ({ quoted: JSON.stringify(name), text }))
        .map((member) => ({ ...member, key: Buffer.from(member.quoted.slice(1, -1)) }))
        .sort((one, other) => Buffer.compare(one.key, other.key));
    return `{${sorted.map(({ quoted, text }) => `${quoted}:${text}`).join()}}`;
}

;// CONCATENATED MODULE: ./src/plan/flags.js


/** Whether a shape says that anything is sensitive; most say of most values that nothing is: `false`, `{}`. */
function isFlag(flag) {
    return flag === true || (typeof flag === 'object' && flag !== null && Object.keys(flag).length > 0);
}
/** The flags of an item of a list. */
function flagsOfItem(flags, index) {
    return flags.length === 0
        ? flags
        : flags.map((flag) => (isJsonList(flag) ? flag[index] : undefined)).filter(isFlag);
}
/** The flags of an entry of an object. */
function flagsOfEntry(flags, key) {
    return flags.length === 0
        ? flags
        : flags.map((flag) => (isJsonObject(flag) ? own(flag, key) : undefined)).filter(isFlag);
}
/** A member of an object's own. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** A value with a mark in the place of each that its flags call sensitive; what is null stays so. */
function withoutFlagged(json, flags) {
    if (flags.length === 0 || json === null) {
        return json;
    }
    if (flags.includes(true)) {
        return redactor_REDACTED;
    }
    if (isJsonList(json)) {
        return json.map((item, index) => withoutFlagged(item, flagsOfItem(flags, index)));
    }
    return isJsonObject(json)
        ? Object.fromEntries(Object.entries(json).map(([key, entry]) => [key, withoutFlagged(entry, flagsOfEntry(flags, key))]))
        : json;
}

;// CONCATENATED MODULE: ./src/plan/raw.js



/** All of some bytes, which are a value in canonical form. */
function rawOf(bytes) {
    return { bytes, from: 0, to: bytes.length, isCanonical: true };
}
/** The value that begins at a place. @throws MalformedJsonError */
function rawAt(bytes, from) {
    const to = passCanonical(bytes, from);
    return to === -1
        ? { bytes, from, to: pastValue(bytes, from), isCanonical: false }
        : { bytes, from, to, isCanonical: true };
}
/** The same value in canonical form. @throws MalformedJsonError, SyntaxError */
function inForm(raw) {
    const { bytes, from, to, isCanonical } = raw;
    return isCanonical ? raw : rawOf(canonical(bytes.subarray(from, to)));
}
/** A value as it is written; `null` for one that isn't there. */
function textIn(raw) {
    return raw === undefined ? 'null' : raw.bytes.toString('utf8', raw.from, raw.to);
}
/** A value; null for one that isn't there. */
function jsonOf(raw) {
    return raw === undefined ? null : parseJson(textIn(raw));
}
/** Whether a value is this very word. */
function isWord({ bytes, from, to }, word) {
    let index = to - from === word.length ? 0 : word.length + 1;
    while (index < word.length && bytes[from + index] === word.charCodeAt(index)) {
        index += 1;
    }
    return index === word.length;
}
/** Whether two values are the same; one that isn't there is null. @throws MalformedJsonError, SyntaxError */
function raw_isSame(one, other) {
    if (one === undefined || other === undefined) {
        return [one, other].every((raw) => raw === undefined || isWord(raw, 'null'));
    }
    return (haveSameBytes(one, other) ||
        (!(one.isCanonical && other.isCanonical) && haveSameBytes(inForm(one), inForm(other))));
}
function haveSameBytes(one, other) {
    return (one.to - one.from === other.to - other.from &&
        one.bytes.compare(other.bytes, other.from, other.to, one.from, one.to) === 0);
}

;// CONCATENATED MODULE: ./src/plan/unknown.js


/** Whether a shape says of anything that it is unknown. */
function isAnyUnknown(shape) {
    if (isJsonList(shape)) {
        return shape.some(isAnyUnknown);
    }
    return isJsonObject(shape) ? Object.values(shape).some(isAnyUnknown) : shape === true;
}
/** A shape that says of anything that it is unknown; most say that nothing is, which is as good as none. */
function shapeOf(shape) {
    return isWord(shape, 'true') || (textIn(shape).includes('true') && isAnyUnknown(jsonOf(shape)))
        ? shape
        : undefined;
}

;// CONCATENATED MODULE: ./src/plan/effect-of-json.js



/**
 * What the plan does to an output.
 * @param withSensitive - whether what is flagged as sensitive enters
 */
function effectOfOutput(name, change, withSensitive) {
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
function effectOfInvocation(invocation, reason, withSensitive) {
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
class Cursor {
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
        this.#isObject = raw !== undefined && this.bytes[raw.from] === passage_OPEN_OBJECT;
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
        if (bytes[end] === passage_CLOSE_OBJECT) {
            return;
        }
        let at = end;
        if (!isFirst) {
            expectByte(bytes, at, passage_COMMA);
            at = pastBlanks(bytes, at + 1);
        }
        expectByte(bytes, at, passage_QUOTE);
        const nameTo = pastName(bytes, at + 1);
        const behind = nameTo === -1 ? passage_pastString(bytes, at + 1) : nameTo + 1;
        this.nameFrom = at + 1;
        this.nameTo = behind - 1;
        this.isInOrder &&=
            nameTo !== -1 &&
                (isFirst || compareBytes(bytes, lastFrom, lastTo, bytes, this.nameFrom, this.nameTo) < 0);
        const colon = pastBlanks(bytes, behind);
        expectByte(bytes, colon, passage_COLON);
        this.from = pastBlanks(bytes, colon + 1);
        this.isOpen = true;
    }
}
/** Where the closing quotation mark is of a name that is written as it is; -1 for another. */
function pastName(bytes, from) {
    let at = from;
    for (;;) {
        const byte = bytes[at] ?? 0;
        if (byte === passage_QUOTE) {
            return at;
        }
        if (byte < 0x20 || byte === passage_BACKSLASH) {
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
function attributesOf(sides, which) {
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
        const storedNow = raw_isSame(inState, inRefresh) ? now : inState;
        const old = isEnd || (shape !== undefined && isWord(shape, 'true')) ? storedNow : now;
        const isChanged = shape !== undefined || !raw_isSame(old, planned);
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

;// CONCATENATED MODULE: ./src/plan/window.js
/** In bytes, as the scanner's. */
const window_CHUNK = 131_072;
/**
 * Reads places of a source that mostly follow one another, many in one go. The bytes that it gives stay as they are until
 * it is asked for others twice.
 */
function makeWindow(source) {
    let start = 0;
    let window = Buffer.alloc(0);
    // Memory that is taken anew for each chunk is given back late, and of a large plan there are thousands.
    let rooms;
    return ({ from, to }) => {
        if (from < start || to > start + window.length) {
            const length = Math.min(Math.max(window_CHUNK, to - from), source.size - from);
            rooms ??= [Buffer.allocUnsafe(window_CHUNK), Buffer.allocUnsafe(window_CHUNK)];
            rooms = [rooms[1], rooms[0]];
            const bytes = source.read(from, length, length > window_CHUNK ? undefined : rooms[0]);
            window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            start = from;
        }
        return window.subarray(from - start, to - start);
    };
}

;// CONCATENATED MODULE: ./src/plan/parts.js






/**
 * Makes a reader of changes that mostly follow one another: it builds nothing of what is in them. Of members that come
 * twice the last one counts. It throws MalformedJsonError and SyntaxError.
 */
function makePartsReader(source) {
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
function nameOf(quoted) {
    const text = quoted === undefined ? '""' : textIn(quoted);
    return text.includes('\\') ? parseJson(text) : text.slice(1, -1);
}

;// CONCATENATED MODULE: ./src/plan/effect-of-resource.js







/**
 * Writes all of what a resource's change would do, as `textOf` says it. Of its attributes enter those that differ between
 * before and after, or are unknown yet.
 * @throws MalformedJsonError, SyntaxError
 */
function writeEffect(source, means) {
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
function readEffect(source, means) {
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

;// CONCATENATED MODULE: ./src/plan/refresh.js
/**
 * A plan with nothing but drift that Terraform would apply all the same was made by `-refresh-only`. Where outputs
 * follow the drift, it is told by the resources: any other plan names those too that stay as they are.
 * @param withOutputs - whether the plan changes any output
 */
function isRefreshOnly(document, withOutputs) {
    const { applyable, changes, drift, managed } = document;
    return applyable && changes.length === 0 && drift.length > 0 && (!withOutputs || !managed);
}

;// CONCATENATED MODULE: ./src/plan/verbs.js
/** The verb of an action: the same in every report. */
const VERBS = {
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
function deedsOf(document) {
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
    const found = new Map(drift.map((head) => [addressOf(head), head.change]));
    return (head) => found.get(addressOf(head));
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
        return addressOf(this.#head);
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
function addressOf({ address, deposed }) {
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
function makeInk() {
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
function makeKeys(lineage) {
    const keys = new Map();
    const keyOf = (use) => {
        const key = keys.get(use) ?? (0,external_node_crypto_.createHmac)('sha256', lineage).update(`planwright fingerprint v1 ${use}`).digest();
        keys.set(use, key);
        return key;
    };
    const mac = (use, text) => (0,external_node_crypto_.createHmac)('sha256', keyOf(use)).update(text);
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
    return makePrint([], { source: sourceOf(''), lineage, redact: same, redactAddress: same });
}
/**
 * Makes a plan's print, in a second pass over its bytes. Each change is summed up by itself, so their order doesn't
 * count; the sums stay here, and what leaves is keyed.
 * @throws MalformedJsonError, SyntaxError
 */
function makePrint(documents, means) {
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
    const sum = (text) => (0,external_node_crypto_.hash)('sha256', keyed ? text : redact(text.toString()), 'binary');
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
        withoutKey: () => (keyed ? makePrint(documents, { ...means, lineage: '' }) : print),
    };
    return print;
}

;// CONCATENATED MODULE: ./src/plan/references.js

/**
 * Which resource block mentions which, data sources included: directly, by a module's variable or by its output.
 * What goes through a `locals` block can't be told, since the plan's JSON has none, and to depend on a module as a whole
 * names no resource.
 * @param configuration - `configuration` of `terraform show -json`
 * @see https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
function referencesOf(configuration) {
    const root = toModule(member(configuration, 'root_module'), '', undefined);
    const resolve = makeResolver();
    const modules = allModules(root);
    return modules.flatMap((module) => [...module.resources].flatMap(([name, mentions]) => {
        const from = module.prefix + name;
        const targets = new Set(mentions.flatMap((mention) => [...resolve(module, mention)]));
        targets.delete(from);
        return [...targets].map((to) => ({ from, to }));
    }));
}
function toModule(json, prefix, caller) {
    const calls = new Map();
    const resources = member(json, 'resources');
    const module = {
        prefix,
        resources: new Map((isJsonList(resources) ? resources : []).flatMap((resource) => {
            const address = member(resource, 'address');
            return typeof address === 'string' ? [[address, mentionsIn(resource)]] : [];
        })),
        outputs: new Map(references_entriesOf(member(json, 'outputs')).map(([name, output]) => [name, mentionsIn(output)])),
        calls,
        caller,
    };
    for (const [name, call] of references_entriesOf(member(json, 'module_calls'))) {
        const inputs = references_entriesOf(member(call, 'expressions')).map(([input, expression]) => [input, mentionsIn(expression)]);
        calls.set(name, toModule(member(call, 'module'), `${prefix}module.${name}.`, { module, inputs: new Map(inputs) }));
    }
    return module;
}
function allModules(module) {
    return [module, ...[...module.calls.values()].flatMap(allModules)];
}
/** Finds the resources behind what a module mentions; each mention of a module once. */
function makeResolver() {
    const known = new Map();
    const resolve = (module, mention) => {
        const ofModule = known.get(module) ?? new Map();
        known.set(module, ofModule);
        const found = ofModule.get(mention);
        if (found !== undefined) {
            return found;
        }
        // Nothing, should the way lead back here.
        ofModule.set(mention, new Set());
        const result = find(module, mention, resolve);
        ofModule.set(mention, result);
        return result;
    };
    return resolve;
}
function find(module, mention, resolve) {
    const [first = '', second = '', third = ''] = mention.replace(/\[[^\]]*\]/g, '').split('.');
    const all = (within, mentions = []) => new Set(mentions.flatMap((inner) => [...resolve(within, inner)]));
    if (first === 'var') {
        return module.caller === undefined
            ? new Set()
            : all(module.caller.module, module.caller.inputs.get(second));
    }
    if (first === 'module') {
        const called = module.calls.get(second);
        return called === undefined ? new Set() : all(called, called.outputs.get(third));
    }
    const address = first === 'data' || first === 'ephemeral' ? `${first}.${second}.${third}` : `${first}.${second}`;
    return new Set(module.resources.has(address) ? [module.prefix + address] : []);
}
/** Every text in a `references` or a `depends_on`, however deep. */
function mentionsIn(json) {
    if (isJsonList(json)) {
        return json.flatMap(mentionsIn);
    }
    return references_entriesOf(json).flatMap(([name, value]) => (name === 'references' || name === 'depends_on') && isJsonList(value)
        ? value.filter((item) => typeof item === 'string')
        : mentionsIn(value));
}
function member(json, name) {
    return isJsonObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}
function references_entriesOf(json) {
    return isJsonObject(json) ? Object.entries(json) : [];
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
function makeVeil(redact, { reveal: globs }) {
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
        if (spot.naming.speaking && telling_isTelling(content) && !reveal(spot.address, spot.path)) {
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
    return text.length <= LONGEST_KEY ? text : (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
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
function holdsData(type) {
    return stateful.has(type);
}

;// CONCATENATED MODULE: ./src/plan/summary.js

/** Counts what a plan does. Looks at no value. */
function summarise(plan) {
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
        if (holdsData(type))
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
const stack_LONGEST_NAME = 200;
/** A folder name that no other stack of the repository has, whatever characters its parts are made of. */
function folderName(identity) {
    const own = identity.kind === 'service' ? ['service', identity.service] : [identity.directory];
    const name = [...own, identity.environment ?? '', identity.workspace]
        .map((part) => encodeURIComponent(part).replaceAll('.', '%2E').replaceAll('~', '%7E'))
        .join('~');
    if (name.length <= stack_LONGEST_NAME)
        return name;
    // No other begins with `~`.
    return `~${name.slice(0, 100)}~${createHash('sha256').update(name).digest('hex')}`;
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
function directoryOf(identity) {
    return identity.kind === 'root' ? identity.directory : undefined;
}
/** Where a person who mends something by hand finds the root module. */
function placeOf({ identity, root }) {
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

// EXTERNAL MODULE: ./src/errors.js
var errors = __nccwpck_require__(571);
;// CONCATENATED MODULE: ./src/report/number.js
/** A whole number as people read it: `10,000`. `toLocaleString` first loads the data of languages, for a tenth of a run's own time. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

;// CONCATENATED MODULE: ./src/report/markdown.js
// Control, format (bidirectional marks, zero widths, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Makes characters visible that would hide, reorder or end something: `\n`, `\u202e`. The result is one line. */
function markdown_visible(text) {
    return text.replace(INVISIBLE, (character) => ESCAPES[character] ?? unicodeEscape(character));
}
function unicodeEscape(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
/** A string as Terraform writes it, in quotes and on one line. */
function quote(text) {
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
function cut(text, longest) {
    if (text.length <= longest) {
        return text;
    }
    const head = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${grouped(text.length - head.length)} more characters)`;
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
function trackProgress() {
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
function standings(progress) {
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
function describeRunning(progress, now) {
    if (progress.lockedSince !== undefined) {
        return `waiting for the state’s lock for ${describeDuration(now - progress.lockedSince)}`;
    }
    const [longest, ...others] = [...progress.running].sort(([, left], [, right]) => left.since - right.since);
    if (!longest)
        return undefined;
    const [address, { action, since }] = longest;
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return `${DOING[action] ?? action} ${address} for ${describeDuration(now - since)}${more}`;
}
/** `20 s`, `2 min 5 s` */
function describeDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (seconds < 120)
        return `${seconds} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./src/report/diagnostics.js


// A provider can put a whole answer of its server into a message.
const LONGEST_DETAIL = 2000;
/** A diagnostic: what it is about, where, and Terraform's own words. */
function renderDiagnostic(diagnostic, directory) {
    const { severity, summary, detail, address, range } = diagnostic;
    const place = range && code(cut(`${pathInWorkspace(directory, range.file) ?? range.file}:${range.line}`, 200));
    const about = address && code(cut(address, 200));
    const title = [
        `**${severity === 'error' ? 'Error' : 'Warning'}**: ${markdown_text(cut(summary, 500))}`,
        place,
        about,
    ];
    const words = detail.trim() === '' ? [] : ['', ...fence(cut(detail.trim(), LONGEST_DETAIL).split('\n'))];
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
    yield* list('resource_changes', plan.changes, exportChange);
    yield* list('resource_drift', plan.drift, exportChange);
    yield* list('deferred_changes', plan.deferred, exportDeferred);
    yield* list('action_invocations', plan.invocations, exportInvocation);
    yield* list('checks', plan.checks, exportCheck);
    const outputs = Object.fromEntries(plan.outputs.map((output) => [output.name, exportOutput(output)]));
    yield `,\n  "output_changes": ${stringify(outputs, 1)}\n}\n`;
}
/** A member of the document: a list, an item at a time. */
function* list(name, items, toObject) {
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
            return REDACTED;
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
        return quote(cut(value, longest));
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
        return index === 0 ? keyOf(step) : isName ? `.${step}` : `[${quote(step)}]`;
    })
        .join('');
}
function keyOf(key) {
    return isIdentifier(key) ? key : quote(key);
}
function isIdentifier(key) {
    return /^[A-Za-z_][\w-]*$/.test(key);
}
/** A value without the attributes that aren't set. */
function withoutNulls(value) {
    if (isSequence(value)) {
        return { ...value, items: value.items.map(withoutNulls) };
    }
    if (isMapping(value)) {
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
    return words_list(told) || (outputs > 0 ? `${plural(outputs, 'output')} to change` : 'no changes');
}
/** `2 added, 1 destroyed` */
function done(counts, outputs) {
    const told = TOLD.map(([kind, , words]) => tell(kind, counts[kind] ?? 0, words));
    return words_list(told) || (outputs > 0 ? `${plural(outputs, 'output')} changed` : 'no changes');
}
function tell(kind, count, words) {
    if (count === 0)
        return '';
    return kind === 'refresh' ? `${plural(count, 'resource')} ${words}` : `${count} ${words}`;
}
function words_list(told) {
    return told.filter((words) => words !== '').join(', ');
}
/** `1 output`, `2 outputs` */
function plural(count, noun) {
    return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `a, b, c and 4 more`. @param all - how many there are, of which `items` are the first */
function enumerate(items, most, all = items.length) {
    const more = all - Math.min(most, items.length);
    return items.slice(0, most).join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '');
}
/** Why Terraform does it, in words that follow an address; undefined for what goes without saying. */
function reasonOf({ reason }) {
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
    return [...all, part(() => fold(plural(warnings.length + more, 'warning'), inside()))];
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
    const all = standings(progress);
    const kinds = Object.keys(SIGNS)
        .map((kind) => ({ kind, standing: all.filter((each) => each.kind === kind) }))
        .filter(({ standing }) => standing.length > 0);
    const lines = kinds.flatMap(({ kind, standing }) => standing.map((each) => lineOf(kind, each)));
    const counts = kinds.map(({ kind, standing }) => `${grouped(standing.length)} ${kind}`);
    return kinds.length === 0
        ? []
        : [part(() => fold(counts.join(', '), fence(fitLines(lines, room.part), 'diff'), true))];
}
function lineOf(kind, { address, action, half }) {
    const verb = kind === 'not begun' && isAction(action) ? ` (${VERBS[action]})` : '';
    return `${SIGNS[kind]} ${kind.padEnd(10)} ${address}${half === undefined ? verb : HALVES[half]}`;
}
function isAction(action) {
    return Object.hasOwn(VERBS, action);
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
    return [part(() => fold(plural(names.length, 'output'), fence(fitLines(lines, room.part))))];
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
        ranks[DANGER.indexOf(change.action)]?.[holdsData(change.type) ? 0 : 1].push(change);
    }
    for (const rank of ranks.flat())
        yield* families_gather(rank);
}
function families_gather(changes) {
    const families = [];
    const byName = new Map();
    for (const change of changes) {
        const name = isPlain(change)
            ? `${families_withoutKey(change)} ${change.reason} ${change.createsFirst}`
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
function families_withoutKey({ address, key }) {
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
            add(changes, [], [action, families_withoutKey(change), deposed !== undefined, reason]);
        else
            for (const group of groups())
                add(group.changes, group.forcing, [families_withoutKey(change), reason]);
    }
    return [...dangers.values()];
}
/** Whether the module says more than the name: all of it goes. */
function isOfLostModule({ reason, type, deposed }) {
    return reason === 'delete_because_no_module' && deposed === undefined && !holdsData(type);
}
/** Names a resource, or several instances of one. */
function dangers_nameOf(changes) {
    const [first] = changes;
    return changes.length === 1 || first.key === undefined
        ? shortened(first.address)
        : `${shortened(families_withoutKey(first))}[…]`;
}
/** An address that isn't longer than a line or two. */
function shortened(address) {
    return cut(address, LONGEST_ADDRESS);
}
function caution(changes, forcing, summary) {
    const [change] = changes;
    if (isOfLostModule(change) && changes.some((other) => families_withoutKey(other) !== families_withoutKey(change))) {
        const what = plural(changes.length, 'resource');
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
    return [reasonOf(change) ?? []].flat();
}
function holding(changes, { stateful }) {
    if (!holdsData(changes[0].type)) {
        return [];
    }
    const subject = changes.length === 1 ? 'it holds' : 'they hold';
    // A resource that isn't in the state any more can't be counted there.
    const of = stateful >= changes.length ? ` (${changes.length} of ${plural(stateful, 'stateful resource')})` : '';
    return [`${subject} data${of}`];
}

;// CONCATENATED MODULE: ./src/report/deviations.js





// Nobody looks through more than that to decide; the plan below shows all that is in it.
const deviations_MOST = 50;
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
    const more = named.length - deviations_MOST;
    const lines = [
        ...named.slice(0, deviations_MOST).map(deviations_lineOf),
        ...(more > 0 ? [`  … ${plural(more, 'more change')}`] : []),
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
    return action === VERBS.delete || action === VERBS.replace;
}
function deviations_lineOf({ kind, address = '', action, attributes }) {
    const names = attributes.slice(0, MOST_ATTRIBUTES).map((name) => cut(name, LONGEST_ATTRIBUTE));
    const what = names.length === 0 ? '' : `: ${enumerate(names, MOST_ATTRIBUTES, attributes.length)}`;
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
        : [`${deviations_begin('gone', undefined)}${plural(length, noun)} that ${length === 1 ? 'was' : 'were'} reviewed`];
}

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
        const { counts, outputs } = summarise(failed.plan);
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
    const all = standings(progress);
    const done = all.filter(({ kind }) => kind === 'done').length;
    return all.length === 0 ? '' : `, ${done} of ${plural(all.length, 'change')} done`;
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
    const [first] = error instanceof errors/* TerraformError */.nC ? errorsOf(error) : [];
    const ours = error.mend !== undefined || first === undefined ? prose(cut(error.message, LONGEST_MESSAGE)) : [];
    const mend = isMendedLast(error) ? [] : mendOf(error);
    const theirs = first === undefined ? [] : renderDiagnostic(first, directoryOf(identity));
    const blocks = [ours, mend, theirs].filter((block) => block.length > 0);
    return markdown_alert(failure_HARMLESS.includes(error.reason) ? 'WARNING' : 'CAUTION', blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])));
}
const failure_HARMLESS = ['format', 'lock', 'approval'];
function mendOf({ mend }) {
    return mend === undefined ? [] : fence(cut(mend, LONGEST_MESSAGE).split('\n'));
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
    const [first] = errorsOf(error);
    return error.diagnostics.filter((diagnostic) => diagnostic !== first);
}
function errorsOf({ diagnostics }) {
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
    return prose(cut(problem, LONGEST_PROBLEM).replace(/\s+/g, ' ')).join(' ');
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
                ? [`Terraform puts ${plural(deferred.length, 'change')} off to a later plan, and may leave out more.`]
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
        return plain(String(number)) === plain(digits) ? numberIn(scalars, number) : numbered(plain(digits));
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
function readTexts(before, after) {
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
    return isMapping(value) || isSequence(value) ? value : null;
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
    if (isMapping(value)) {
        return value.entries.size + 1;
    }
    return isSequence(value) ? value.items.length + 1 : 1;
}
/** How much two values have in common, from 0 to 1; 0 for what has no inside. */
function likenessOf(one, other, identify) {
    if (isMapping(one) && isMapping(other)) {
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
        for (const key of isMapping(value) ? naming_NAMES : []) {
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
    const name = isMapping(value) ? value.entries.get(key) : undefined;
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
    return (isMapping(one) && isMapping(other)) || (isSequence(one) && isSequence(other));
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
        return [run('removed', before), run('added', after)].filter(({ lines }) => lines.length > 0);
    }
    const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
    return changes === undefined
        ? alignRoughly(before, after)
        : changes.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}
function alignRoughly(before, after) {
    const runs = [];
    let [from, to] = [0, 0];
    const settle = (nextFrom, nextTo) => {
        if (nextFrom > from)
            runs.push(run('removed', before.slice(from, nextFrom)));
        if (nextTo > to)
            runs.push(run('added', after.slice(to, nextTo)));
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
        runs.push(run('same', before.slice(first.from, first.from + length)));
        [from, to] = [first.from + length, first.to + length];
        index += length;
    }
    settle(before.length, after.length);
    return runs;
}
function run(kind, lines) {
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
    const statements = isMapping(document) ? document.entries.get('Statement') : undefined;
    const [first] = isSequence(statements) ? statements.items : [statements];
    return isMapping(first) && first.entries.has('Effect');
}
/** A policy whose only statement is in a list, as several would be. */
function withStatementList(policy) {
    const statement = isMapping(policy) ? policy.entries.get('Statement') : undefined;
    return isMapping(policy) && isMapping(statement)
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
const EMPTY = { kind: 'sequence', items: [] };
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
function side_entriesOf(value) {
    return isMapping(value) ? value.entries : new Map();
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
    return value === null || isMapping(value);
}
function changesOnlyWith(oldCopy, copy, old, fresh) {
    const keys = new Set([...tags_entriesOf(oldCopy).keys(), ...tags_entriesOf(copy).keys()]);
    const at = (value, key) => tags_entriesOf(value).get(key) ?? null;
    return [...keys].every((key) => sameValue(at(oldCopy, key), at(copy, key)) ||
        (sameValue(at(oldCopy, key), at(old, key)) && sameValue(at(copy, key), at(fresh, key))));
}
function tags_entriesOf(value) {
    return isMapping(value) ? value.entries : new Map();
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
    const [old, fresh] = [side_entriesOf(before), side_entriesOf(after)];
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
    const texts = readTexts(old, fresh);
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
        ? diffItems(isSequence(old) ? old : EMPTY, isSequence(fresh) ? fresh : EMPTY, context)
        : { children: diffMembers(side_entriesOf(old), side_entriesOf(fresh), context), unchanged: 0 };
}
/** Objects and lists of which there is one on both sides. */
function diffInside(place, before, after, context) {
    if (context.depth > diff_DEEPEST) {
        return undefined;
    }
    if (isMapping(before) && isMapping(after)) {
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
        return [quote(before), quote(after)];
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
        : line(sheet_SIGNS[part.kind], markdown_visible(cut(part.text.replaceAll('\t', '    '), style.longest)), style);
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
        ...(name === undefined ? [] : [`${name.key} ${quote(name.value)}`]),
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
    return names.length === 0 ? [] : [`  (${what}: ${enumerate(names, MOST_NAMES)})`];
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
    if (!isMapping(before) || !isMapping(after)) {
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
        ...(more > 0 ? [`${address}: ${plural(more, 'attribute')} more`] : []),
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
        ...listPart({ verb: 'invoke', title: plural(now.length, 'action'), counts: { invoke: now.length } }, now.map((each) => () => describeInvocation(each)), room),
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
    const text = `**check** at the apply: ${enumerate(names, MOST_CHECKS, checks.length)}`;
    return [{ counts: {}, module: undefined, render: () => text }];
}
function describeDeferred({ change, reason }) {
    return `${VERBS[change.action]} ${code(shortened(change.address))}: ${deferralOf(reason)}`;
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
function blockOf({ module: instance, mode, type, name: label }) {
    const module = block_withoutKeys(instance);
    const name = `${mode === 'data' ? 'data.' : ''}${type}.${label}`;
    return { address: module === '' ? name : `${module}.${name}`, module, name };
}
/** The module of a module's instance: `module.api` of `module.api["eu"]`. */
function block_withoutKeys(instance) {
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
        const { address, module } = blockOf(change);
        const node = blocks.get(address) ?? { address, module, actions: new Map() };
        add(node.actions, change.action, 1);
        blocks.set(address, node);
    }
    return blocks.size > most
        ? groupByModule(instances, most)
        : { unit: 'block', nodes: blocks, keyOf: (address) => address };
}
function groupByModule(instances, most) {
    const paths = new Set([...instances.keys()].map(block_withoutKeys));
    let depth = [...paths].reduce((deepest, path) => Math.max(deepest, graph_depthOf(path)), 0);
    while (depth > 1 && new Set([...paths].map((path) => atDepth(path, depth))).size > most)
        depth -= 1;
    const nodes = new Map();
    for (const [instance, counts] of instances) {
        const module = atDepth(block_withoutKeys(instance), depth);
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
        return count === 0 ? [] : [total === 1 ? VERBS[action] : `${grouped(count)} × ${VERBS[action]}`];
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
    return markdown_visible(cut(name, graph_LONGEST_NAME))
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
        render: () => renderGroup(group, VERBS[change.action], room, place === 'open' && isDangerous(change)),
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
        return [keysOf(group, asCode), 'not compared with each other', reasonOf(change) ?? []].flat();
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
        says ? [] : (reasonOf(change) ?? []),
    ].flat();
}
/** Of several alike, the keys. */
function keysOf({ changes }, asCode) {
    return changes.length === 1
        ? []
        : [
            enumerate(changes.slice(0, MOST_KEYS).map(({ key }) => asCode(shortened(String(key)))), MOST_KEYS, changes.length),
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
    const summary = summarise(plan);
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

;// CONCATENATED MODULE: ./src/terraform/lock.js
/**
 * Finds who holds the state's lock in what Terraform reports. An error of the lock without these lines is none
 * that somebody holds: the backend refused or failed to write it. One that it couldn't release is its own.
 */
function parseLock(diagnostics) {
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
function describeLock(lock) {
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
function isLockKept(diagnostics) {
    return diagnostics.some(isOfRelease);
}
function isOfRelease({ summary }) {
    return summary === 'Error releasing the state lock';
}
/** Whether the lock couldn't be written, though nobody holds it. */
function isLockRefused(diagnostics) {
    return (!parseLock(diagnostics) &&
        diagnostics.some(({ summary, detail }) => summary === 'Error acquiring the state lock' && /StatusCode: 403|AccessDenied/.test(detail)));
}
/**
 * Whether somebody freed the lock between the refusal and the question whose it was. Terraform's S3 backend waits for
 * a lock whose holder it can name alone: this one is an error at once, whatever `-lock-timeout` says
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go, `LockWithContext`).
 */
function isLockFreed(diagnostics) {
    return (!parseLock(diagnostics) &&
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

;// CONCATENATED MODULE: ./src/report/sentence.js

/**
 * What there is to say of an outcome right below its heading, as a message in which names are inline code; undefined
 * where the heading says all.
 */
function sentence_sentenceOf(outcome) {
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
function contentOf(report, room) {
    const content = report.state === 'running' ? running(report, room) : ended(report.run, report.outcome, room);
    const notes = report.run.notes.length === 0 ? [] : [notesOf(report.run.notes)];
    return { ...content, lead: [...content.lead, ...notes] };
}
function notesOf(notes) {
    return markdown_alert('NOTE', broken(notes.slice(0, 5).flatMap((note) => prose(cut(note, 500)))));
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
            return { ...content_NOTHING, lead: [prose(cut(outcome.why, 2000))] };
        case 'failed':
            return failed(run, outcome, room);
    }
}
function sentence(outcome) {
    const said = sentence_sentenceOf(outcome);
    return said === undefined ? [] : [prose(cut(said, 2000))];
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
            ...diagnosticParts(furtherDiagnostics(error), directoryOf(run.identity)),
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
    return diagnosticParts(all.slice(0, room.warnings), directoryOf(run.identity), all.length);
}
const content_NOTHING = { lead: [], before: [], plan: NO_PLAN, after: [] };

;// CONCATENATED MODULE: ./src/plan/record.js

/** In characters. With the other fields, the record stays under 8 KB. */
const MOST_CHANGES = 7_600;
const HEAD = 20;
const PLACE = 8;
const ATTRIBUTE = 4;
/** Makes the record of a plan. */
function makeRecord(print, origin) {
    const { fingerprint, keyed } = print;
    const record = { sha: origin.sha, keyed, fingerprint, changes: pack(print) };
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
function record_parseRecord(json) {
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
        return [Number(index), record_cut(digests, ATTRIBUTE)];
    }));
    return record_cut(heads, HEAD).map((head, index) => ({
        place: head.slice(0, PLACE),
        content: head.slice(PLACE),
        attributes: attributes.get(index),
    }));
}
const PACKED = /^(?:[\w-]{20})*(?:\.\d{1,3}:(?:[\w-]{4})*)*$/;
/** First place and content of all, then the attributes of as many as there is room for, dangerous ones first. */
function pack(print) {
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
function record_cut(text, length) {
    return Array.from({ length: text.length / length }, (_, index) => text.slice(index * length, (index + 1) * length));
}

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
    return `${run.stackName} · ${visible(said.replaceAll(/[`*\\]/g, ''))}`;
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
    const { counts, outputs } = summarise(plan);
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
            const { counts, outputs, changed } = summarise(outcome.plan);
            const { length } = outcome.plan.drift;
            return changed || length === 0
                ? planned(counts, outputs)
                : `${plural(length, 'resource')} changed outside Terraform, and nothing to do`;
        }
        case 'applied':
        case 'destroyed': {
            const { counts, outputs } = summarise(outcome.plan);
            return outcome.kind === 'destroyed' && outcome.plan.changes.every(({ action }) => action === 'delete')
                ? `${plural(counts.destroy, 'resource')} destroyed`
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
    const name = code(cut(run.title ?? run.stackName, 200));
    const head = [[...above, `### ${name} · ${title_titleOf(report)}`].join('\n'), ...content.lead.map(lines)];
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
function lines(block) {
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
    const folded = drawn && lines(fold('what changes, as a graph', fence(drawn, 'mermaid')));
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
    return renderContent(report, contentOf(report, ROOM), {
        limit: COMMENT_LIMIT,
        above: [marker],
        restIn: `the ${markdown_link('job summary', run.runUrl)}`,
    });
}
/** The last good plan as the next run is to know it: this one, when it is one. */
function lastGoodOf(report) {
    return isGoodPlan(report) ? { sha: report.run.sha, runUrl: report.run.runUrl } : report.lastGood;
}

;// CONCATENATED MODULE: ./src/report/job-summary.js


/** What a job summary may take, in UTF-8 bytes. GitHub drops the whole of one that is over 1 MiB. */
const SUMMARY_LIMIT = 1_000_000;
const job_summary_ROOM = { longest: 20_000, part: 200_000, warnings: 1000, compared: 5000 };
/** The job summary: as the comment, with room for the whole plan. */
function renderJobSummary(report) {
    return renderContent(report, contentOf(report, job_summary_ROOM), {
        limit: SUMMARY_LIMIT,
        above: [],
        restIn: 'the file that the output `plan-text` names',
    });
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
    if (!isMapping(before) || !isMapping(after)) {
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
    const { counts, outputs } = summarise(plan);
    yield `${planned(counts, outputs)}\n`;
    for (const block of blocksOf(plan))
        yield `\n${block.join('\n')}\n`;
}
function* blocksOf(plan) {
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
        reasonOf(change),
    ].filter((aside) => aside !== undefined);
    const end = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
    return markdown_visible(`${VERBS[change.action]} ${change.address}${end}`);
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

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./src/commands/command-line.js

/** What a plan can be rendered as. */
const FORMATS = ['comment', 'summary', 'page', 'text'];
/** The command line, or what it names, can't be made sense of: its message tells the user why. */
class UsageError extends Error {
}
/** What `--help` prints. */
const HELP = `Renders a Terraform plan as the action Planwright does.

Usage: planwright render <plan.json> [options]

  <plan.json>          what \`terraform show -json <plan file>\` prints; - reads standard input
  --format <format>    comment: the pull request's comment, in Markdown (default)
                       summary: the job summary, in Markdown, with up to 1 MB of the plan
                       page:    a page of HTML with the whole plan
                       text:    plain text with the whole plan
  --directory <root>   name the stack after this directory; default: the current one
  --help               print this

Values that are sensitive are hidden, as in the action.
`;
const SEE_HELP = 'planwright --help tells more';
/**
 * Reads the arguments of the program.
 * @throws UsageError
 */
function parseCommandLine(args) {
    const { values, positionals } = parse(args);
    if (values.help === true)
        return { kind: 'help' };
    const [command, file, ...others] = positionals;
    if (command === undefined)
        throw new UsageError(`A command is missing: planwright render <plan.json>`);
    if (command !== 'render')
        throw new UsageError(`There is no command ${command}, only render: ${SEE_HELP}`);
    if (file === undefined) {
        throw new UsageError('The plan is missing: planwright render <plan.json>, or - for standard input');
    }
    if (others.length > 0)
        throw new UsageError(`One plan is rendered at a time; ${others.join(' ')} is too much`);
    const format = FORMATS.find((known) => known === values.format);
    if (format === undefined) {
        throw new UsageError(`There is no format ${values.format}, only ${FORMATS.join(', ')}`);
    }
    return { kind: 'render', file, format, directory: values.directory };
}
function parse(args) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                format: { type: 'string', default: 'comment' },
                directory: { type: 'string', default: '.' },
                help: { type: 'boolean', short: 'h' },
            },
        });
    }
    catch (error) {
        // https://nodejs.org/api/errors.html#err_parse_args_unknown_option
        const { code = '', message } = error;
        if (!code.startsWith('ERR_PARSE_ARGS'))
            throw error;
        throw new UsageError(`${message.split('. ')[0]}: ${SEE_HELP}`);
    }
}

;// CONCATENATED MODULE: ./src/commands/render.js










/** Renders a plan as the command line asks; what can't be rendered is refused. */
async function render_render(terminal) {
    try {
        const line = parseCommandLine(terminal.args);
        await (line.kind === 'help' ? terminal.write([HELP]) : renderFile(terminal, line));
    }
    catch (error) {
        if (!(error instanceof UsageError))
            throw error;
        terminal.refuse(error.message);
    }
}
async function renderFile(terminal, { file, format, directory }) {
    const name = file === '-' ? 'Standard input' : file;
    const source = await readable(name, terminal.open(file));
    try {
        const plan = readPlan(source, name);
        await terminal.write(await commands_render_piecesOf(plan, format, render_describe(directory, terminal), terminal));
    }
    finally {
        source.close();
    }
}
/** @throws UsageError where the operating system lets nobody read it: `ENOENT`, `EACCES`, `EISDIR` */
async function readable(name, reading) {
    try {
        return await reading;
    }
    catch (error) {
        const isOfTheSystem = error instanceof Error && 'syscall' in error;
        throw isOfTheSystem ? new UsageError(`${name} can’t be read: ${error.message}`) : error;
    }
}
/** What a zip begins with, and with it the plan file that `terraform plan -out` writes. */
const ZIP = 'PK\u0003\u0004';
/** @throws UsageError */
function readPlan(source, name) {
    if (new TextDecoder().decode(source.read(0, ZIP.length)) === ZIP) {
        throw new UsageError(`${name} is a plan file of Terraform’s own. What can be rendered is made of it in the root module: terraform show -json <plan file> > plan.json`);
    }
    try {
        return redactSource(source, { known: [] }).plan;
    }
    catch (error) {
        const isNoPlan = error instanceof NoPlanError || error instanceof MalformedJsonError;
        throw isNoPlan ? new UsageError(`${name} can’t be rendered: ${error.message}`) : error;
    }
}
async function commands_render_piecesOf(plan, format, run, terminal) {
    const report = { state: 'ended', run, outcome: outcomeOf(plan), lastGood: undefined };
    switch (format) {
        case 'comment':
            return [withoutRun(renderComment(report))];
        case 'summary':
            return [withoutRun(renderJobSummary(report))];
        case 'page':
            return renderPage(plan, run, await readable('The page, which the build makes,', terminal.pageAssets()));
        case 'text':
            return renderPlanText(plan);
    }
}
function outcomeOf(plan) {
    const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
    return summarise(plan).changed
        ? { kind: 'planned', plan, warnings: [], files }
        : { kind: 'unchanged', warnings: [], outputs: {}, files };
}
/** There is no run: no commit, nobody who started it, nothing to link to. */
function render_describe(directory, { folder }) {
    const repository = `/${folder}`;
    const stack = { directory, environment: undefined, service: undefined, workspace: 'default' };
    const identity = identifyStack(stack, repository);
    return {
        identity,
        stackName: nameStack(identity, repository),
        title: undefined,
        command: 'plan',
        sha: '',
        eventName: '',
        actor: '',
        runUrl: '',
        runNumber: '',
        tool: undefined,
        seconds: 0,
        notes: [],
    };
}
/** Leaves out what only tells of the run: the hidden marker above the report, the foot below it. */
function withoutRun(markdown) {
    return markdown.replace(/^<!-- planwright .*-->\n/, '').replace(/\n\n<sub>.*<\/sub>\n$/, '\n');
}


/***/ }),

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   Q6: () => (/* binding */ DiskError),
/* harmony export */   XQ: () => (/* binding */ RefusalError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   g3: () => (/* binding */ ApprovalError),
/* harmony export */   mZ: () => (/* binding */ ProviderError),
/* harmony export */   nC: () => (/* binding */ TerraformError),
/* harmony export */   pn: () => (/* binding */ PolicyError)
/* harmony export */ });
/* unused harmony exports PlanwrightError, CredentialsError, InstallError, GitHubError, LockError, StateError, CancelledError, mendOfFullDisk, UnexpectedError */
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
class CredentialsError extends (/* unused pure expression or super */ null && (PlanwrightError)) {
    reason = 'credentials';
}
/** No Terraform that the root accepts. */
class InstallError extends (/* unused pure expression or super */ null && (PlanwrightError)) {
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
class CancelledError extends (/* unused pure expression or super */ null && (PlanwrightError)) {
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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(544);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
