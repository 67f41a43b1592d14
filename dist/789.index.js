export const id = 789;
export const ids = [789];
export const modules = {

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2760);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8963);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4292);



const STATE = 'tfstate';
/**
 * Reads a plan file: a zip, with the refreshed state as one member.
 * @see https://github.com/hashicorp/terraform/blob/main/internal/plans/planfile/writer.go
 * @throws Error when it isn't a plan file
 */
function readPlanFile(bytes) {
    const state = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .l)((0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .strFromU8 */ .he)(readState(bytes)));
    if (!state)
        throw new Error(`the plan file's member ${STATE} isn't JSON`);
    const lineage = state['lineage'];
    return { lineage: typeof lineage === 'string' ? lineage : '', outputs: (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .outputsIn */ ._j)(state) };
}
function readState(bytes) {
    const member = unzip(bytes)[STATE];
    if (!member)
        throw new Error(`the plan file has no member ${STATE}`);
    return member;
}
function unzip(bytes) {
    try {
        return (0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .unzipSync */ .AO)(bytes, { filter: ({ name }) => name === STATE });
    }
    catch (cause) {
        throw new Error("the plan file isn't a zip", { cause });
    }
}


/***/ })

};
