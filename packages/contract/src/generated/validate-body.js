// Generated from openapi.yaml by npm run generate; do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
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

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// packages/contract/src/instant.ts
function isInstant(text) {
  return millisecondsOf(text) !== void 0;
}
function millisecondsOf(text) {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return void 0;
  if (text[4] !== "-" || text[7] !== "-" || text[10] !== "T") return void 0;
  if (text[13] !== ":" || text[16] !== ":") return void 0;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  const second = numberAt(text, 17, 2);
  const inRange = between(year, 1, 9999) && between(month, 1, 12) && between(day, 1, daysIn(year, month)) && between(hour, 0, 23) && between(minute, 0, 59) && between(second, 0, 59);
  if (!inRange) return void 0;
  const fractionEnd = endOfFraction(text, 19);
  if (fractionEnd === void 0) return void 0;
  const offset = offsetMinutes(text, fractionEnd);
  if (offset === void 0) return void 0;
  const millisecond = Number(text.slice(20, Math.min(fractionEnd, 23)).padEnd(3, "0"));
  const local = Date.UTC(year + CYCLE_YEARS, month - 1, day, hour, minute, second, millisecond) - CYCLE_MS;
  const milliseconds = local - offset * MS_PER_MINUTE;
  return between(milliseconds, FIRST_MS, LAST_MS) ? milliseconds : void 0;
}
function endOfFraction(text, start) {
  if (text[start] !== ".") return start;
  let end = start + 1;
  while (Number.isInteger(numberAt(text, end, 1))) end += 1;
  return between(end - start - 1, 1, MAX_FRACTION_DIGITS) ? end : void 0;
}
function offsetMinutes(text, start) {
  const sign = text[start];
  if (sign === "Z") return text.length === start + 1 ? 0 : void 0;
  if (sign !== "+" && sign !== "-") return void 0;
  if (text.length !== start + 6 || text[start + 3] !== ":") return void 0;
  const hours = numberAt(text, start + 1, 2);
  const minutes = numberAt(text, start + 4, 2);
  if (!between(hours, 0, 23) || !between(minutes, 0, 59)) return void 0;
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
}
function numberAt(text, start, digits) {
  let number = 0;
  for (let index = start; index < start + digits; index += 1) {
    const digit = text.charCodeAt(index) - DIGIT_ZERO;
    if (!between(digit, 0, 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function between(number, least, most) {
  return number >= least && number <= most;
}
var MIN_LENGTH, MAX_LENGTH, DIGIT_ZERO, MAX_FRACTION_DIGITS, MS_PER_MINUTE, CYCLE_YEARS, CYCLE_MS, FIRST_MS, LAST_MS;
var init_instant = __esm({
  "packages/contract/src/instant.ts"() {
    "use strict";
    MIN_LENGTH = 20;
    MAX_LENGTH = 35;
    DIGIT_ZERO = 48;
    MAX_FRACTION_DIGITS = 9;
    MS_PER_MINUTE = 6e4;
    CYCLE_YEARS = 400;
    CYCLE_MS = 146097 * 864e5;
    FIRST_MS = Date.UTC(1 + CYCLE_YEARS, 0, 1) - CYCLE_MS;
    LAST_MS = Date.UTC(1e4, 0, 1) - 1;
  }
});

// packages/contract/src/ip-address.ts
function canonicalIpAddress(text) {
  if (CANONICAL_IPV4.test(text)) return text;
  const address = text.split("%", 1)[0] ?? "";
  if (IPV4.test(address)) return address.split(".").map(Number).join(".");
  if (!IPV6_CHARACTERS.test(address)) return void 0;
  let canonical;
  try {
    canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  } catch {
    return void 0;
  }
  const mapped = MAPPED.exec(canonical);
  if (mapped === null) return canonical;
  const [high, low] = [parseInt(mapped[1] ?? "", 16), parseInt(mapped[2] ?? "", 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
var IPV4, CANONICAL_IPV4, IPV6_CHARACTERS, MAPPED;
var init_ip_address = __esm({
  "packages/contract/src/ip-address.ts"() {
    "use strict";
    IPV4 = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
    CANONICAL_IPV4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
    IPV6_CHARACTERS = /^[0-9a-fA-F:.]{2,45}$/;
    MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
  }
});

// packages/contract/src/uuid.ts
function isUuid(text) {
  return UUID.test(text);
}
var UUID;
var init_uuid = __esm({
  "packages/contract/src/uuid.ts"() {
    "use strict";
    UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  }
});

// packages/contract/src/validation/formats.ts
var formats_exports = {};
__export(formats_exports, {
  formats: () => formats
});
var formats;
var init_formats = __esm({
  "packages/contract/src/validation/formats.ts"() {
    "use strict";
    init_instant();
    init_ip_address();
    init_uuid();
    formats = {
      "date-time": isInstant,
      uuid: isUuid,
      ip: (text) => canonicalIpAddress(text) !== void 0
    };
  }
});

// <stdin>
var listApiKeys = validate0;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate0.errors = null;
  return true;
}
validate0.evaluated = { "dynamicProps": false, "dynamicItems": false };
var createApiKey = validate1;
var schema1 = { "type": "object", "properties": { "body": { "type": "object", "required": ["name"], "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, "description": { "type": ["string", "null"], "minLength": 1, "maxLength": 1e3, "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, "expiresAt": { "type": ["string", "null"], "format": "date-time", "minLength": 20, "maxLength": 40 } } } }, "required": ["body"] };
var func0 = require_ucs2length().default;
var pattern0 = new RegExp("^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$", "u");
var pattern1 = new RegExp("^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$", "u");
var formats0 = (init_formats(), __toCommonJS(formats_exports)).formats["date-time"];
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate1.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === void 0) {
          const err1 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "name" || key0 === "description" || key0 === "expiresAt")) {
            const err2 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 === "string") {
            if (func0(data1) > 100) {
              const err3 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (func0(data1) < 1) {
              const err4 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (!pattern0.test(data1)) {
              const err5 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/pattern", keyword: "pattern", params: { pattern: "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data2 = data0.description;
          if (typeof data2 !== "string" && data2 !== null) {
            const err7 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/type", keyword: "type", params: { type: schema1.properties.body.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data2 === "string") {
            if (func0(data2) > 1e3) {
              const err8 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (func0(data2) < 1) {
              const err9 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (!pattern1.test(data2)) {
              const err10 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
        }
        if (data0.expiresAt !== void 0) {
          let data3 = data0.expiresAt;
          if (typeof data3 !== "string" && data3 !== null) {
            const err11 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/type", keyword: "type", params: { type: schema1.properties.body.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data3 === "string") {
            if (func0(data3) > 40) {
              const err12 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (func0(data3) < 20) {
              const err13 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!formats0(data3)) {
              const err14 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
validate1.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var getApiKey = validate2;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate2.errors = null;
  return true;
}
validate2.evaluated = { "dynamicProps": false, "dynamicItems": false };
var updateApiKey = validate3;
var schema3 = { "type": "object", "properties": { "body": { "type": "object", "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, "description": { "type": ["string", "null"], "minLength": 1, "maxLength": 1e3, "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, "expiresAt": { "type": ["string", "null"], "format": "date-time", "minLength": 20, "maxLength": 40 } } } }, "required": ["body"] };
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate3.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key0 in data0) {
          if (!(key0 === "name" || key0 === "description" || key0 === "expiresAt")) {
            const err1 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 === "string") {
            if (func0(data1) > 100) {
              const err2 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (func0(data1) < 1) {
              const err3 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (!pattern0.test(data1)) {
              const err4 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/pattern", keyword: "pattern", params: { pattern: "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/body/name", schemaPath: "#/properties/body/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data2 = data0.description;
          if (typeof data2 !== "string" && data2 !== null) {
            const err6 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/type", keyword: "type", params: { type: schema3.properties.body.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data2 === "string") {
            if (func0(data2) > 1e3) {
              const err7 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (func0(data2) < 1) {
              const err8 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern1.test(data2)) {
              const err9 = { instancePath: instancePath + "/body/description", schemaPath: "#/properties/body/properties/description/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        }
        if (data0.expiresAt !== void 0) {
          let data3 = data0.expiresAt;
          if (typeof data3 !== "string" && data3 !== null) {
            const err10 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/type", keyword: "type", params: { type: schema3.properties.body.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (typeof data3 === "string") {
            if (func0(data3) > 40) {
              const err11 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (func0(data3) < 20) {
              const err12 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!formats0(data3)) {
              const err13 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
validate3.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var deleteApiKey = validate4;
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate4.errors = null;
  return true;
}
validate4.evaluated = { "dynamicProps": false, "dynamicItems": false };
var rotateApiKey = validate5;
var schema5 = { "type": "object", "properties": { "body": { "type": "object", "additionalProperties": false, "properties": { "overlapSeconds": { "type": "integer", "minimum": 0, "maximum": 2592e3, "default": 86400 }, "expiresAt": { "type": ["string", "null"], "format": "date-time", "minLength": 20, "maxLength": 40 } } } }, "required": [] };
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate5.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.overlapSeconds === void 0) {
          data0.overlapSeconds = 86400;
        }
        for (const key0 in data0) {
          if (!(key0 === "overlapSeconds" || key0 === "expiresAt")) {
            const err0 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
        }
        let data1 = data0.overlapSeconds;
        if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)))) {
          const err1 = { instancePath: instancePath + "/body/overlapSeconds", schemaPath: "#/properties/body/properties/overlapSeconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (typeof data1 == "number") {
          if (data1 > 2592e3 || isNaN(data1)) {
            const err2 = { instancePath: instancePath + "/body/overlapSeconds", schemaPath: "#/properties/body/properties/overlapSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2592e3 }, message: "must be <= 2592000" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
          if (data1 < 0 || isNaN(data1)) {
            const err3 = { instancePath: instancePath + "/body/overlapSeconds", schemaPath: "#/properties/body/properties/overlapSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data2 = data0.expiresAt;
          if (typeof data2 !== "string" && data2 !== null) {
            const err4 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/type", keyword: "type", params: { type: schema5.properties.body.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data2 === "string") {
            if (func0(data2) > 40) {
              const err5 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (func0(data2) < 20) {
              const err6 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (!formats0(data2)) {
              const err7 = { instancePath: instancePath + "/body/expiresAt", schemaPath: "#/properties/body/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
validate5.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var endApiKeyOverlap = validate6;
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate6.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key0 in data0) {
          if (!(key0 === "ifUnusedForSeconds")) {
            const err0 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
        }
        if (data0.ifUnusedForSeconds !== void 0) {
          let data1 = data0.ifUnusedForSeconds;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)))) {
            const err1 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          if (typeof data1 == "number") {
            if (data1 > 31536e4 || isNaN(data1)) {
              const err2 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 31536e4 }, message: "must be <= 315360000" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1 < 60 || isNaN(data1)) {
              const err3 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 60 }, message: "must be >= 60" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate6.errors = vErrors;
  return errors === 0;
}
validate6.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var revokeApiKey = validate7;
var schema7 = { "type": "object", "properties": { "body": { "type": "object", "additionalProperties": false, "properties": { "ifUnusedForSeconds": { "type": "integer", "minimum": 60, "maximum": 31536e4 }, "reason": { "type": "string", "enum": ["unused", "rotated", "leaked", "other"] }, "note": { "type": "string", "minLength": 1, "maxLength": 500, "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, "alsoRevokeCreated": { "type": "boolean", "default": false } } } }, "required": [] };
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate7.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.alsoRevokeCreated === void 0) {
          data0.alsoRevokeCreated = false;
        }
        for (const key0 in data0) {
          if (!(key0 === "ifUnusedForSeconds" || key0 === "reason" || key0 === "note" || key0 === "alsoRevokeCreated")) {
            const err0 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
        }
        if (data0.ifUnusedForSeconds !== void 0) {
          let data1 = data0.ifUnusedForSeconds;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)))) {
            const err1 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          if (typeof data1 == "number") {
            if (data1 > 31536e4 || isNaN(data1)) {
              const err2 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 31536e4 }, message: "must be <= 315360000" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1 < 60 || isNaN(data1)) {
              const err3 = { instancePath: instancePath + "/body/ifUnusedForSeconds", schemaPath: "#/properties/body/properties/ifUnusedForSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 60 }, message: "must be >= 60" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        }
        if (data0.reason !== void 0) {
          let data2 = data0.reason;
          if (typeof data2 !== "string") {
            const err4 = { instancePath: instancePath + "/body/reason", schemaPath: "#/properties/body/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (!(data2 === "unused" || data2 === "rotated" || data2 === "leaked" || data2 === "other")) {
            const err5 = { instancePath: instancePath + "/body/reason", schemaPath: "#/properties/body/properties/reason/enum", keyword: "enum", params: { allowedValues: schema7.properties.body.properties.reason.enum }, message: "must be equal to one of the allowed values" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.note !== void 0) {
          let data3 = data0.note;
          if (typeof data3 === "string") {
            if (func0(data3) > 500) {
              const err6 = { instancePath: instancePath + "/body/note", schemaPath: "#/properties/body/properties/note/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (func0(data3) < 1) {
              const err7 = { instancePath: instancePath + "/body/note", schemaPath: "#/properties/body/properties/note/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (!pattern1.test(data3)) {
              const err8 = { instancePath: instancePath + "/body/note", schemaPath: "#/properties/body/properties/note/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/body/note", schemaPath: "#/properties/body/properties/note/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (typeof data0.alsoRevokeCreated !== "boolean") {
          const err10 = { instancePath: instancePath + "/body/alsoRevokeCreated", schemaPath: "#/properties/body/properties/alsoRevokeCreated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
validate7.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var reportLeakedApiKey = validate8;
var pattern6 = new RegExp("^https?://[\\x21-\\x7E]+$", "u");
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate8.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.body !== void 0) {
      let data0 = data.body;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.secret === void 0) {
          const err1 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        for (const key0 in data0) {
          if (!(key0 === "secret" || key0 === "url")) {
            const err2 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.secret !== void 0) {
          let data1 = data0.secret;
          if (typeof data1 === "string") {
            if (func0(data1) > 500) {
              const err3 = { instancePath: instancePath + "/body/secret", schemaPath: "#/properties/body/properties/secret/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (func0(data1) < 1) {
              const err4 = { instancePath: instancePath + "/body/secret", schemaPath: "#/properties/body/properties/secret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (!pattern1.test(data1)) {
              const err5 = { instancePath: instancePath + "/body/secret", schemaPath: "#/properties/body/properties/secret/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$" }, message: 'must match pattern "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$"' };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/body/secret", schemaPath: "#/properties/body/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.url !== void 0) {
          let data2 = data0.url;
          if (typeof data2 === "string") {
            if (func0(data2) > 2048) {
              const err7 = { instancePath: instancePath + "/body/url", schemaPath: "#/properties/body/properties/url/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (func0(data2) < 8) {
              const err8 = { instancePath: instancePath + "/body/url", schemaPath: "#/properties/body/properties/url/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern6.test(data2)) {
              const err9 = { instancePath: instancePath + "/body/url", schemaPath: "#/properties/body/properties/url/pattern", keyword: "pattern", params: { pattern: "^https?://[\\x21-\\x7E]+$" }, message: 'must match pattern "^https?://[\\x21-\\x7E]+$"' };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/body/url", schemaPath: "#/properties/body/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate8.errors = vErrors;
  return errors === 0;
}
validate8.evaluated = { "props": { "body": true }, "dynamicProps": false, "dynamicItems": false };
var listAuditLogEntries = validate9;
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate9.errors = null;
  return true;
}
validate9.evaluated = { "dynamicProps": false, "dynamicItems": false };
var getAuditLogEntry = validate10;
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate10.errors = null;
  return true;
}
validate10.evaluated = { "dynamicProps": false, "dynamicItems": false };
var exportAuditLog = validate11;
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate11.errors = null;
  return true;
}
validate11.evaluated = { "dynamicProps": false, "dynamicItems": false };
var getPrincipal = validate12;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate12.errors = null;
  return true;
}
validate12.evaluated = { "dynamicProps": false, "dynamicItems": false };
export {
  createApiKey,
  deleteApiKey,
  endApiKeyOverlap,
  exportAuditLog,
  getApiKey,
  getAuditLogEntry,
  getPrincipal,
  listApiKeys,
  listAuditLogEntries,
  reportLeakedApiKey,
  revokeApiKey,
  rotateApiKey,
  updateApiKey
};
