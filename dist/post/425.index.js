export const id = 425;
export const ids = [425];
export const modules = {

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
