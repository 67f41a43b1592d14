export const id = 125;
export const ids = [125];
export const modules = {

/***/ 8125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packFunction: () => (/* binding */ packFunction)
/* harmony export */ });
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2760);

/** The zip format has local times, and begins with 1980: this is its first moment, wherever the action runs. */
const epoch = new Date(1980, 0, 1);
/** Unix, in the upper byte of `version made by`. */
const unix = 3;
/**
 * Zips a function so that the same sources give the same bytes everywhere: sorted names, one time, and of the modes
 * only whether a file can be executed.
 */
function packFunction(files) {
    const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const entries = Object.fromEntries(sorted.map(({ path, executable, bytes }) => [
        path,
        [bytes, { mtime: epoch, os: unix, attrs: (executable ? 0o100755 : 0o100644) << 16, level: 6 }],
    ]));
    return (0,fflate__WEBPACK_IMPORTED_MODULE_0__/* .zipSync */ .L)(entries);
}


/***/ })

};
