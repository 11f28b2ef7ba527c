// Generated from openapi.yaml by npm run generate; do not edit.
// <stdin>
var listApiKeys = validate0;
var schema0 = { "type": "object", "required": ["data", "nextCursor"], "properties": { "data": { "type": "array", "items": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } } }, "nextCursor": { "type": ["string", "null"] } } };
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate0.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.data === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nextCursor" }, message: "must have required property 'nextCursor'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.data !== void 0) {
      let data0 = data.data;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.id === void 0) {
              const err2 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.name === void 0) {
              const err3 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.description === void 0) {
              const err4 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.hint === void 0) {
              const err5 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1.status === void 0) {
              const err6 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data1.createdAt === void 0) {
              const err7 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data1.createdBy === void 0) {
              const err8 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data1.updatedAt === void 0) {
              const err9 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data1.expiresAt === void 0) {
              const err10 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data1.lastUsedAt === void 0) {
              const err11 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data1.lastUsedIp === void 0) {
              const err12 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data1.lastUsedUserAgent === void 0) {
              const err13 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data1.previousSecret === void 0) {
              const err14 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data1.leakReportedAt === void 0) {
              const err15 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data1.revokedAt === void 0) {
              const err16 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data1.revokedBy === void 0) {
              const err17 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data1.revokedReason === void 0) {
              const err18 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data1.revokedNote === void 0) {
              const err19 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data1.id !== void 0) {
              if (typeof data1.id !== "string") {
                const err20 = { instancePath: instancePath + "/data/" + i0 + "/id", schemaPath: "#/properties/data/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data1.name !== void 0) {
              if (typeof data1.name !== "string") {
                const err21 = { instancePath: instancePath + "/data/" + i0 + "/name", schemaPath: "#/properties/data/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data1.description !== void 0) {
              let data4 = data1.description;
              if (typeof data4 !== "string" && data4 !== null) {
                const err22 = { instancePath: instancePath + "/data/" + i0 + "/description", schemaPath: "#/properties/data/items/properties/description/type", keyword: "type", params: { type: schema0.properties.data.items.properties.description.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data1.hint !== void 0) {
              if (typeof data1.hint !== "string") {
                const err23 = { instancePath: instancePath + "/data/" + i0 + "/hint", schemaPath: "#/properties/data/items/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data1.status !== void 0) {
              if (typeof data1.status !== "string") {
                const err24 = { instancePath: instancePath + "/data/" + i0 + "/status", schemaPath: "#/properties/data/items/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data1.createdAt !== void 0) {
              if (typeof data1.createdAt !== "string") {
                const err25 = { instancePath: instancePath + "/data/" + i0 + "/createdAt", schemaPath: "#/properties/data/items/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data1.createdBy !== void 0) {
              let data8 = data1.createdBy;
              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.type === void 0) {
                  const err26 = { instancePath: instancePath + "/data/" + i0 + "/createdBy", schemaPath: "#/properties/data/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (data8.id === void 0) {
                  const err27 = { instancePath: instancePath + "/data/" + i0 + "/createdBy", schemaPath: "#/properties/data/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data8.name === void 0) {
                  const err28 = { instancePath: instancePath + "/data/" + i0 + "/createdBy", schemaPath: "#/properties/data/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                if (data8.type !== void 0) {
                  if (typeof data8.type !== "string") {
                    const err29 = { instancePath: instancePath + "/data/" + i0 + "/createdBy/type", schemaPath: "#/properties/data/items/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data8.id !== void 0) {
                  if (typeof data8.id !== "string") {
                    const err30 = { instancePath: instancePath + "/data/" + i0 + "/createdBy/id", schemaPath: "#/properties/data/items/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data8.name !== void 0) {
                  if (typeof data8.name !== "string") {
                    const err31 = { instancePath: instancePath + "/data/" + i0 + "/createdBy/name", schemaPath: "#/properties/data/items/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/data/" + i0 + "/createdBy", schemaPath: "#/properties/data/items/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data1.updatedAt !== void 0) {
              if (typeof data1.updatedAt !== "string") {
                const err33 = { instancePath: instancePath + "/data/" + i0 + "/updatedAt", schemaPath: "#/properties/data/items/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data1.expiresAt !== void 0) {
              let data13 = data1.expiresAt;
              if (typeof data13 !== "string" && data13 !== null) {
                const err34 = { instancePath: instancePath + "/data/" + i0 + "/expiresAt", schemaPath: "#/properties/data/items/properties/expiresAt/type", keyword: "type", params: { type: schema0.properties.data.items.properties.expiresAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data1.lastUsedAt !== void 0) {
              let data14 = data1.lastUsedAt;
              if (typeof data14 !== "string" && data14 !== null) {
                const err35 = { instancePath: instancePath + "/data/" + i0 + "/lastUsedAt", schemaPath: "#/properties/data/items/properties/lastUsedAt/type", keyword: "type", params: { type: schema0.properties.data.items.properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data1.lastUsedIp !== void 0) {
              let data15 = data1.lastUsedIp;
              if (typeof data15 !== "string" && data15 !== null) {
                const err36 = { instancePath: instancePath + "/data/" + i0 + "/lastUsedIp", schemaPath: "#/properties/data/items/properties/lastUsedIp/type", keyword: "type", params: { type: schema0.properties.data.items.properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data1.lastUsedUserAgent !== void 0) {
              let data16 = data1.lastUsedUserAgent;
              if (typeof data16 !== "string" && data16 !== null) {
                const err37 = { instancePath: instancePath + "/data/" + i0 + "/lastUsedUserAgent", schemaPath: "#/properties/data/items/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema0.properties.data.items.properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
            if (data1.previousSecret !== void 0) {
              let data17 = data1.previousSecret;
              const _errs36 = errors;
              let valid5 = false;
              const _errs37 = errors;
              if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                if (data17.hint === void 0) {
                  const err38 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
                if (data17.validUntil === void 0) {
                  const err39 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                if (data17.lastUsedAt === void 0) {
                  const err40 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
                if (data17.lastUsedIp === void 0) {
                  const err41 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                if (data17.lastUsedUserAgent === void 0) {
                  const err42 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
                if (data17.hint !== void 0) {
                  if (typeof data17.hint !== "string") {
                    const err43 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret/hint", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                }
                if (data17.validUntil !== void 0) {
                  if (typeof data17.validUntil !== "string") {
                    const err44 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret/validUntil", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err44];
                    } else {
                      vErrors.push(err44);
                    }
                    errors++;
                  }
                }
                if (data17.lastUsedAt !== void 0) {
                  let data20 = data17.lastUsedAt;
                  if (typeof data20 !== "string" && data20 !== null) {
                    const err45 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret/lastUsedAt", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema0.properties.data.items.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err45];
                    } else {
                      vErrors.push(err45);
                    }
                    errors++;
                  }
                }
                if (data17.lastUsedIp !== void 0) {
                  let data21 = data17.lastUsedIp;
                  if (typeof data21 !== "string" && data21 !== null) {
                    const err46 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret/lastUsedIp", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema0.properties.data.items.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
                if (data17.lastUsedUserAgent !== void 0) {
                  let data22 = data17.lastUsedUserAgent;
                  if (typeof data22 !== "string" && data22 !== null) {
                    const err47 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema0.properties.data.items.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
              } else {
                const err48 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
              var _valid0 = _errs37 === errors;
              valid5 = valid5 || _valid0;
              if (_valid0) {
                var props0 = {};
                props0.hint = true;
                props0.validUntil = true;
                props0.lastUsedAt = true;
                props0.lastUsedIp = true;
                props0.lastUsedUserAgent = true;
              }
              const _errs49 = errors;
              if (data17 !== null) {
                const err49 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
              var _valid0 = _errs49 === errors;
              valid5 = valid5 || _valid0;
              if (!valid5) {
                const err50 = { instancePath: instancePath + "/data/" + i0 + "/previousSecret", schemaPath: "#/properties/data/items/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              } else {
                errors = _errs36;
                if (vErrors !== null) {
                  if (_errs36) {
                    vErrors.length = _errs36;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.leakReportedAt !== void 0) {
              let data23 = data1.leakReportedAt;
              if (typeof data23 !== "string" && data23 !== null) {
                const err51 = { instancePath: instancePath + "/data/" + i0 + "/leakReportedAt", schemaPath: "#/properties/data/items/properties/leakReportedAt/type", keyword: "type", params: { type: schema0.properties.data.items.properties.leakReportedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data1.revokedAt !== void 0) {
              let data24 = data1.revokedAt;
              if (typeof data24 !== "string" && data24 !== null) {
                const err52 = { instancePath: instancePath + "/data/" + i0 + "/revokedAt", schemaPath: "#/properties/data/items/properties/revokedAt/type", keyword: "type", params: { type: schema0.properties.data.items.properties.revokedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
            if (data1.revokedBy !== void 0) {
              let data25 = data1.revokedBy;
              const _errs56 = errors;
              let valid7 = false;
              const _errs57 = errors;
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.type === void 0) {
                  const err53 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
                if (data25.id === void 0) {
                  const err54 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                if (data25.name === void 0) {
                  const err55 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
                if (data25.type !== void 0) {
                  if (typeof data25.type !== "string") {
                    const err56 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy/type", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err56];
                    } else {
                      vErrors.push(err56);
                    }
                    errors++;
                  }
                }
                if (data25.id !== void 0) {
                  if (typeof data25.id !== "string") {
                    const err57 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy/id", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err57];
                    } else {
                      vErrors.push(err57);
                    }
                    errors++;
                  }
                }
                if (data25.name !== void 0) {
                  if (typeof data25.name !== "string") {
                    const err58 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy/name", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err58];
                    } else {
                      vErrors.push(err58);
                    }
                    errors++;
                  }
                }
              } else {
                const err59 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
              var _valid1 = _errs57 === errors;
              valid7 = valid7 || _valid1;
              if (_valid1) {
                var props1 = {};
                props1.type = true;
                props1.id = true;
                props1.name = true;
              }
              const _errs65 = errors;
              if (data25 !== null) {
                const err60 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
              var _valid1 = _errs65 === errors;
              valid7 = valid7 || _valid1;
              if (!valid7) {
                const err61 = { instancePath: instancePath + "/data/" + i0 + "/revokedBy", schemaPath: "#/properties/data/items/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              } else {
                errors = _errs56;
                if (vErrors !== null) {
                  if (_errs56) {
                    vErrors.length = _errs56;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.revokedReason !== void 0) {
              let data29 = data1.revokedReason;
              const _errs68 = errors;
              let valid9 = false;
              const _errs69 = errors;
              if (typeof data29 !== "string") {
                const err62 = { instancePath: instancePath + "/data/" + i0 + "/revokedReason", schemaPath: "#/properties/data/items/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
              var _valid2 = _errs69 === errors;
              valid9 = valid9 || _valid2;
              const _errs71 = errors;
              if (data29 !== null) {
                const err63 = { instancePath: instancePath + "/data/" + i0 + "/revokedReason", schemaPath: "#/properties/data/items/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
              var _valid2 = _errs71 === errors;
              valid9 = valid9 || _valid2;
              if (!valid9) {
                const err64 = { instancePath: instancePath + "/data/" + i0 + "/revokedReason", schemaPath: "#/properties/data/items/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              } else {
                errors = _errs68;
                if (vErrors !== null) {
                  if (_errs68) {
                    vErrors.length = _errs68;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.revokedNote !== void 0) {
              let data30 = data1.revokedNote;
              if (typeof data30 !== "string" && data30 !== null) {
                const err65 = { instancePath: instancePath + "/data/" + i0 + "/revokedNote", schemaPath: "#/properties/data/items/properties/revokedNote/type", keyword: "type", params: { type: schema0.properties.data.items.properties.revokedNote.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
          } else {
            const err66 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data31 = data.nextCursor;
      if (typeof data31 !== "string" && data31 !== null) {
        const err68 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: schema0.properties.nextCursor.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
  } else {
    const err69 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err69];
    } else {
      vErrors.push(err69);
    }
    errors++;
  }
  validate0.errors = vErrors;
  return errors === 0;
}
validate0.evaluated = { "props": { "data": true, "nextCursor": true }, "dynamicProps": false, "dynamicItems": false };
var createApiKey = validate1;
var schema1 = { "type": "object", "required": ["apiKey", "secret"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } }, "secret": { "type": "string" } } };
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
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.secret === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err2 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err19 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err20 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err21 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err22 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err23 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err25 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err26 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err28 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err29 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err31 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err33 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err34 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err37 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err38 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err42 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err43 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err47 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err50 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err51 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err52 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err53 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err55 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err56 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err58 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err61 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err62 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err65 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema1.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.secret !== void 0) {
      if (typeof data.secret !== "string") {
        const err67 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
  } else {
    const err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err68];
    } else {
      vErrors.push(err68);
    }
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
validate1.evaluated = { "props": { "apiKey": true, "secret": true }, "dynamicProps": false, "dynamicItems": false };
var getApiKey = validate2;
var schema2 = { "type": "object", "required": ["apiKey"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } } } };
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate2.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err2 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err19 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err20 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err21 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err22 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err23 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err25 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err26 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err28 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err29 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err32 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err33 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err34 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err37 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err38 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err42 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err43 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err48 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err50 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err51 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err52 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err53 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err55 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err56 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
          } else {
            const err58 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err59 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err61 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err62 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema2.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
  } else {
    const err66 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err66];
    } else {
      vErrors.push(err66);
    }
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
validate2.evaluated = { "props": { "apiKey": true }, "dynamicProps": false, "dynamicItems": false };
var updateApiKey = validate3;
var schema3 = { "type": "object", "required": ["apiKey"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } } } };
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
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err2 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err19 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err20 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err21 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err22 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err23 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err25 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err26 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err28 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err29 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err32 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err33 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err34 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err37 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err38 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err42 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err43 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err48 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err50 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err51 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err52 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err53 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err55 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err56 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
          } else {
            const err58 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err59 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err61 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err62 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema3.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
  } else {
    const err66 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err66];
    } else {
      vErrors.push(err66);
    }
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
validate3.evaluated = { "props": { "apiKey": true }, "dynamicProps": false, "dynamicItems": false };
var deleteApiKey = validate4;
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate4.errors = null;
  return true;
}
validate4.evaluated = { "dynamicProps": false, "dynamicItems": false };
var rotateApiKey = validate5;
var schema5 = { "type": "object", "required": ["apiKey", "secret", "endedSecrets"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } }, "secret": { "type": "string" }, "endedSecrets": { "type": "array", "items": { "type": "object", "required": ["hint", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } } } } };
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
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.secret === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.endedSecrets === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "endedSecrets" }, message: "must have required property 'endedSecrets'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err19 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err20 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err21 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err22 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err23 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err25 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err26 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err28 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err29 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err31 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err32 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err34 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err37 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err38 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err42 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err43 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err47 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err48 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err50 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err51 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err52 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err53 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err55 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err56 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err58 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err59 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
          } else {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err61 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err62 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err65 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err66 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema5.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.secret !== void 0) {
      if (typeof data.secret !== "string") {
        const err68 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.endedSecrets !== void 0) {
      let data31 = data.endedSecrets;
      if (Array.isArray(data31)) {
        const len0 = data31.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data32 = data31[i0];
          if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
            if (data32.hint === void 0) {
              const err69 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data32.lastUsedAt === void 0) {
              const err70 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data32.lastUsedIp === void 0) {
              const err71 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data32.lastUsedUserAgent === void 0) {
              const err72 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data32.hint !== void 0) {
              if (typeof data32.hint !== "string") {
                const err73 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/hint", schemaPath: "#/properties/endedSecrets/items/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data32.lastUsedAt !== void 0) {
              let data34 = data32.lastUsedAt;
              if (typeof data34 !== "string" && data34 !== null) {
                const err74 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedAt", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedAt/type", keyword: "type", params: { type: schema5.properties.endedSecrets.items.properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data32.lastUsedIp !== void 0) {
              let data35 = data32.lastUsedIp;
              if (typeof data35 !== "string" && data35 !== null) {
                const err75 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedIp", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedIp/type", keyword: "type", params: { type: schema5.properties.endedSecrets.items.properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data32.lastUsedUserAgent !== void 0) {
              let data36 = data32.lastUsedUserAgent;
              if (typeof data36 !== "string" && data36 !== null) {
                const err76 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedUserAgent", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema5.properties.endedSecrets.items.properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
            }
          } else {
            const err77 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
      } else {
        const err78 = { instancePath: instancePath + "/endedSecrets", schemaPath: "#/properties/endedSecrets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
  } else {
    const err79 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err79];
    } else {
      vErrors.push(err79);
    }
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
validate5.evaluated = { "props": { "apiKey": true, "secret": true, "endedSecrets": true }, "dynamicProps": false, "dynamicItems": false };
var endApiKeyOverlap = validate6;
var schema6 = { "type": "object", "required": ["apiKey", "endedSecrets"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } }, "endedSecrets": { "type": "array", "items": { "type": "object", "required": ["hint", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } } } } };
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
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endedSecrets === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "endedSecrets" }, message: "must have required property 'endedSecrets'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err2 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err19 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err20 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err21 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err22 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err23 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err25 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err26 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err28 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err29 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err31 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err33 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err34 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err37 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err38 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err42 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err43 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err47 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
          } else {
            const err48 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err50 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err51 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err52 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err53 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err55 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err56 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err58 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
          } else {
            const err59 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err61 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err62 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err65 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema6.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.endedSecrets !== void 0) {
      let data30 = data.endedSecrets;
      if (Array.isArray(data30)) {
        const len0 = data30.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data31 = data30[i0];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.hint === void 0) {
              const err67 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
            if (data31.lastUsedAt === void 0) {
              const err68 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            if (data31.lastUsedIp === void 0) {
              const err69 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data31.lastUsedUserAgent === void 0) {
              const err70 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data31.hint !== void 0) {
              if (typeof data31.hint !== "string") {
                const err71 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/hint", schemaPath: "#/properties/endedSecrets/items/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              }
            }
            if (data31.lastUsedAt !== void 0) {
              let data33 = data31.lastUsedAt;
              if (typeof data33 !== "string" && data33 !== null) {
                const err72 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedAt", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedAt/type", keyword: "type", params: { type: schema6.properties.endedSecrets.items.properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err72];
                } else {
                  vErrors.push(err72);
                }
                errors++;
              }
            }
            if (data31.lastUsedIp !== void 0) {
              let data34 = data31.lastUsedIp;
              if (typeof data34 !== "string" && data34 !== null) {
                const err73 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedIp", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedIp/type", keyword: "type", params: { type: schema6.properties.endedSecrets.items.properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err73];
                } else {
                  vErrors.push(err73);
                }
                errors++;
              }
            }
            if (data31.lastUsedUserAgent !== void 0) {
              let data35 = data31.lastUsedUserAgent;
              if (typeof data35 !== "string" && data35 !== null) {
                const err74 = { instancePath: instancePath + "/endedSecrets/" + i0 + "/lastUsedUserAgent", schemaPath: "#/properties/endedSecrets/items/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema6.properties.endedSecrets.items.properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
          } else {
            const err75 = { instancePath: instancePath + "/endedSecrets/" + i0, schemaPath: "#/properties/endedSecrets/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
        }
      } else {
        const err76 = { instancePath: instancePath + "/endedSecrets", schemaPath: "#/properties/endedSecrets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      }
    }
  } else {
    const err77 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err77];
    } else {
      vErrors.push(err77);
    }
    errors++;
  }
  validate6.errors = vErrors;
  return errors === 0;
}
validate6.evaluated = { "props": { "apiKey": true, "endedSecrets": true }, "dynamicProps": false, "dynamicItems": false };
var revokeApiKey = validate7;
var schema7 = { "type": "object", "required": ["apiKey", "createdApiKeys", "createdApiKeysCount"], "properties": { "apiKey": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } }, "createdApiKeys": { "type": "array", "items": { "type": "object", "required": ["id", "name", "description", "hint", "status", "createdAt", "createdBy", "updatedAt", "expiresAt", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent", "previousSecret", "leakReportedAt", "revokedAt", "revokedBy", "revokedReason", "revokedNote"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "description": { "type": ["string", "null"] }, "hint": { "type": "string" }, "status": { "type": "string" }, "createdAt": { "type": "string" }, "createdBy": { "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, "updatedAt": { "type": "string" }, "expiresAt": { "type": ["string", "null"] }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] }, "previousSecret": { "anyOf": [{ "type": "object", "required": ["hint", "validUntil", "lastUsedAt", "lastUsedIp", "lastUsedUserAgent"], "properties": { "hint": { "type": "string" }, "validUntil": { "type": "string" }, "lastUsedAt": { "type": ["string", "null"] }, "lastUsedIp": { "type": ["string", "null"] }, "lastUsedUserAgent": { "type": ["string", "null"] } } }, { "type": "null" }] }, "leakReportedAt": { "type": ["string", "null"] }, "revokedAt": { "type": ["string", "null"] }, "revokedBy": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" } } }, { "type": "null" }] }, "revokedReason": { "anyOf": [{ "type": "string" }, { "type": "null" }] }, "revokedNote": { "type": ["string", "null"] } } } }, "createdApiKeysCount": { "type": "integer" } } };
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
    if (data.apiKey === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKey" }, message: "must have required property 'apiKey'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.createdApiKeys === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdApiKeys" }, message: "must have required property 'createdApiKeys'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.createdApiKeysCount === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdApiKeysCount" }, message: "must have required property 'createdApiKeysCount'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.apiKey !== void 0) {
      let data0 = data.apiKey;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err3 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.name === void 0) {
          const err4 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.description === void 0) {
          const err5 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.hint === void 0) {
          const err6 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.status === void 0) {
          const err7 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.createdAt === void 0) {
          const err8 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.createdBy === void 0) {
          const err9 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.updatedAt === void 0) {
          const err10 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.expiresAt === void 0) {
          const err11 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.lastUsedAt === void 0) {
          const err12 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data0.lastUsedIp === void 0) {
          const err13 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data0.lastUsedUserAgent === void 0) {
          const err14 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data0.previousSecret === void 0) {
          const err15 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data0.leakReportedAt === void 0) {
          const err16 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data0.revokedAt === void 0) {
          const err17 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (data0.revokedBy === void 0) {
          const err18 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data0.revokedReason === void 0) {
          const err19 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data0.revokedNote === void 0) {
          const err20 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err21 = { instancePath: instancePath + "/apiKey/id", schemaPath: "#/properties/apiKey/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          if (typeof data0.name !== "string") {
            const err22 = { instancePath: instancePath + "/apiKey/name", schemaPath: "#/properties/apiKey/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data0.description !== void 0) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err23 = { instancePath: instancePath + "/apiKey/description", schemaPath: "#/properties/apiKey/properties/description/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.description.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.hint !== void 0) {
          if (typeof data0.hint !== "string") {
            const err24 = { instancePath: instancePath + "/apiKey/hint", schemaPath: "#/properties/apiKey/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data0.status !== void 0) {
          if (typeof data0.status !== "string") {
            const err25 = { instancePath: instancePath + "/apiKey/status", schemaPath: "#/properties/apiKey/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data0.createdAt !== void 0) {
          if (typeof data0.createdAt !== "string") {
            const err26 = { instancePath: instancePath + "/apiKey/createdAt", schemaPath: "#/properties/apiKey/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data0.createdBy !== void 0) {
          let data7 = data0.createdBy;
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.type === void 0) {
              const err27 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data7.id === void 0) {
              const err28 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data7.name === void 0) {
              const err29 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data7.type !== void 0) {
              if (typeof data7.type !== "string") {
                const err30 = { instancePath: instancePath + "/apiKey/createdBy/type", schemaPath: "#/properties/apiKey/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data7.id !== void 0) {
              if (typeof data7.id !== "string") {
                const err31 = { instancePath: instancePath + "/apiKey/createdBy/id", schemaPath: "#/properties/apiKey/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
            if (data7.name !== void 0) {
              if (typeof data7.name !== "string") {
                const err32 = { instancePath: instancePath + "/apiKey/createdBy/name", schemaPath: "#/properties/apiKey/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = { instancePath: instancePath + "/apiKey/createdBy", schemaPath: "#/properties/apiKey/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.updatedAt !== void 0) {
          if (typeof data0.updatedAt !== "string") {
            const err34 = { instancePath: instancePath + "/apiKey/updatedAt", schemaPath: "#/properties/apiKey/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data0.expiresAt !== void 0) {
          let data12 = data0.expiresAt;
          if (typeof data12 !== "string" && data12 !== null) {
            const err35 = { instancePath: instancePath + "/apiKey/expiresAt", schemaPath: "#/properties/apiKey/properties/expiresAt/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.expiresAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data0.lastUsedAt !== void 0) {
          let data13 = data0.lastUsedAt;
          if (typeof data13 !== "string" && data13 !== null) {
            const err36 = { instancePath: instancePath + "/apiKey/lastUsedAt", schemaPath: "#/properties/apiKey/properties/lastUsedAt/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.lastUsedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
        if (data0.lastUsedIp !== void 0) {
          let data14 = data0.lastUsedIp;
          if (typeof data14 !== "string" && data14 !== null) {
            const err37 = { instancePath: instancePath + "/apiKey/lastUsedIp", schemaPath: "#/properties/apiKey/properties/lastUsedIp/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.lastUsedIp.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data0.lastUsedUserAgent !== void 0) {
          let data15 = data0.lastUsedUserAgent;
          if (typeof data15 !== "string" && data15 !== null) {
            const err38 = { instancePath: instancePath + "/apiKey/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.lastUsedUserAgent.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data0.previousSecret !== void 0) {
          let data16 = data0.previousSecret;
          const _errs34 = errors;
          let valid3 = false;
          const _errs35 = errors;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.hint === void 0) {
              const err39 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
            if (data16.validUntil === void 0) {
              const err40 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data16.lastUsedAt === void 0) {
              const err41 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (data16.lastUsedIp === void 0) {
              const err42 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
            if (data16.lastUsedUserAgent === void 0) {
              const err43 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data16.hint !== void 0) {
              if (typeof data16.hint !== "string") {
                const err44 = { instancePath: instancePath + "/apiKey/previousSecret/hint", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data16.validUntil !== void 0) {
              if (typeof data16.validUntil !== "string") {
                const err45 = { instancePath: instancePath + "/apiKey/previousSecret/validUntil", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
            if (data16.lastUsedAt !== void 0) {
              let data19 = data16.lastUsedAt;
              if (typeof data19 !== "string" && data19 !== null) {
                const err46 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedAt", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data16.lastUsedIp !== void 0) {
              let data20 = data16.lastUsedIp;
              if (typeof data20 !== "string" && data20 !== null) {
                const err47 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedIp", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
            }
            if (data16.lastUsedUserAgent !== void 0) {
              let data21 = data16.lastUsedUserAgent;
              if (typeof data21 !== "string" && data21 !== null) {
                const err48 = { instancePath: instancePath + "/apiKey/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          } else {
            const err49 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          var _valid0 = _errs35 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.hint = true;
            props0.validUntil = true;
            props0.lastUsedAt = true;
            props0.lastUsedIp = true;
            props0.lastUsedUserAgent = true;
          }
          const _errs47 = errors;
          if (data16 !== null) {
            const err50 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          var _valid0 = _errs47 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err51 = { instancePath: instancePath + "/apiKey/previousSecret", schemaPath: "#/properties/apiKey/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.leakReportedAt !== void 0) {
          let data22 = data0.leakReportedAt;
          if (typeof data22 !== "string" && data22 !== null) {
            const err52 = { instancePath: instancePath + "/apiKey/leakReportedAt", schemaPath: "#/properties/apiKey/properties/leakReportedAt/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.leakReportedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data0.revokedAt !== void 0) {
          let data23 = data0.revokedAt;
          if (typeof data23 !== "string" && data23 !== null) {
            const err53 = { instancePath: instancePath + "/apiKey/revokedAt", schemaPath: "#/properties/apiKey/properties/revokedAt/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.revokedAt.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data0.revokedBy !== void 0) {
          let data24 = data0.revokedBy;
          const _errs54 = errors;
          let valid5 = false;
          const _errs55 = errors;
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.type === void 0) {
              const err54 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data24.id === void 0) {
              const err55 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data24.name === void 0) {
              const err56 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            if (data24.type !== void 0) {
              if (typeof data24.type !== "string") {
                const err57 = { instancePath: instancePath + "/apiKey/revokedBy/type", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data24.id !== void 0) {
              if (typeof data24.id !== "string") {
                const err58 = { instancePath: instancePath + "/apiKey/revokedBy/id", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data24.name !== void 0) {
              if (typeof data24.name !== "string") {
                const err59 = { instancePath: instancePath + "/apiKey/revokedBy/name", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
          } else {
            const err60 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          var _valid1 = _errs55 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs63 = errors;
          if (data24 !== null) {
            const err61 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
          var _valid1 = _errs63 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err62 = { instancePath: instancePath + "/apiKey/revokedBy", schemaPath: "#/properties/apiKey/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          } else {
            errors = _errs54;
            if (vErrors !== null) {
              if (_errs54) {
                vErrors.length = _errs54;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedReason !== void 0) {
          let data28 = data0.revokedReason;
          const _errs66 = errors;
          let valid7 = false;
          const _errs67 = errors;
          if (typeof data28 !== "string") {
            const err63 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          var _valid2 = _errs67 === errors;
          valid7 = valid7 || _valid2;
          const _errs69 = errors;
          if (data28 !== null) {
            const err64 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
          var _valid2 = _errs69 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err65 = { instancePath: instancePath + "/apiKey/revokedReason", schemaPath: "#/properties/apiKey/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          } else {
            errors = _errs66;
            if (vErrors !== null) {
              if (_errs66) {
                vErrors.length = _errs66;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.revokedNote !== void 0) {
          let data29 = data0.revokedNote;
          if (typeof data29 !== "string" && data29 !== null) {
            const err66 = { instancePath: instancePath + "/apiKey/revokedNote", schemaPath: "#/properties/apiKey/properties/revokedNote/type", keyword: "type", params: { type: schema7.properties.apiKey.properties.revokedNote.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/apiKey", schemaPath: "#/properties/apiKey/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.createdApiKeys !== void 0) {
      let data30 = data.createdApiKeys;
      if (Array.isArray(data30)) {
        const len0 = data30.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data31 = data30[i0];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.id === void 0) {
              const err68 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            if (data31.name === void 0) {
              const err69 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data31.description === void 0) {
              const err70 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
            if (data31.hint === void 0) {
              const err71 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data31.status === void 0) {
              const err72 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data31.createdAt === void 0) {
              const err73 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data31.createdBy === void 0) {
              const err74 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "createdBy" }, message: "must have required property 'createdBy'" };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            if (data31.updatedAt === void 0) {
              const err75 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
              if (vErrors === null) {
                vErrors = [err75];
              } else {
                vErrors.push(err75);
              }
              errors++;
            }
            if (data31.expiresAt === void 0) {
              const err76 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
            if (data31.lastUsedAt === void 0) {
              const err77 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
              if (vErrors === null) {
                vErrors = [err77];
              } else {
                vErrors.push(err77);
              }
              errors++;
            }
            if (data31.lastUsedIp === void 0) {
              const err78 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
            if (data31.lastUsedUserAgent === void 0) {
              const err79 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
            if (data31.previousSecret === void 0) {
              const err80 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "previousSecret" }, message: "must have required property 'previousSecret'" };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
            if (data31.leakReportedAt === void 0) {
              const err81 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "leakReportedAt" }, message: "must have required property 'leakReportedAt'" };
              if (vErrors === null) {
                vErrors = [err81];
              } else {
                vErrors.push(err81);
              }
              errors++;
            }
            if (data31.revokedAt === void 0) {
              const err82 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "revokedAt" }, message: "must have required property 'revokedAt'" };
              if (vErrors === null) {
                vErrors = [err82];
              } else {
                vErrors.push(err82);
              }
              errors++;
            }
            if (data31.revokedBy === void 0) {
              const err83 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "revokedBy" }, message: "must have required property 'revokedBy'" };
              if (vErrors === null) {
                vErrors = [err83];
              } else {
                vErrors.push(err83);
              }
              errors++;
            }
            if (data31.revokedReason === void 0) {
              const err84 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "revokedReason" }, message: "must have required property 'revokedReason'" };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
            if (data31.revokedNote === void 0) {
              const err85 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/required", keyword: "required", params: { missingProperty: "revokedNote" }, message: "must have required property 'revokedNote'" };
              if (vErrors === null) {
                vErrors = [err85];
              } else {
                vErrors.push(err85);
              }
              errors++;
            }
            if (data31.id !== void 0) {
              if (typeof data31.id !== "string") {
                const err86 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/id", schemaPath: "#/properties/createdApiKeys/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
            if (data31.name !== void 0) {
              if (typeof data31.name !== "string") {
                const err87 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/name", schemaPath: "#/properties/createdApiKeys/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err87];
                } else {
                  vErrors.push(err87);
                }
                errors++;
              }
            }
            if (data31.description !== void 0) {
              let data34 = data31.description;
              if (typeof data34 !== "string" && data34 !== null) {
                const err88 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/description", schemaPath: "#/properties/createdApiKeys/items/properties/description/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.description.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err88];
                } else {
                  vErrors.push(err88);
                }
                errors++;
              }
            }
            if (data31.hint !== void 0) {
              if (typeof data31.hint !== "string") {
                const err89 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/hint", schemaPath: "#/properties/createdApiKeys/items/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err89];
                } else {
                  vErrors.push(err89);
                }
                errors++;
              }
            }
            if (data31.status !== void 0) {
              if (typeof data31.status !== "string") {
                const err90 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/status", schemaPath: "#/properties/createdApiKeys/items/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
            if (data31.createdAt !== void 0) {
              if (typeof data31.createdAt !== "string") {
                const err91 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdAt", schemaPath: "#/properties/createdApiKeys/items/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
            if (data31.createdBy !== void 0) {
              let data38 = data31.createdBy;
              if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                if (data38.type === void 0) {
                  const err92 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err92];
                  } else {
                    vErrors.push(err92);
                  }
                  errors++;
                }
                if (data38.id === void 0) {
                  const err93 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err93];
                  } else {
                    vErrors.push(err93);
                  }
                  errors++;
                }
                if (data38.name === void 0) {
                  const err94 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err94];
                  } else {
                    vErrors.push(err94);
                  }
                  errors++;
                }
                if (data38.type !== void 0) {
                  if (typeof data38.type !== "string") {
                    const err95 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy/type", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err95];
                    } else {
                      vErrors.push(err95);
                    }
                    errors++;
                  }
                }
                if (data38.id !== void 0) {
                  if (typeof data38.id !== "string") {
                    const err96 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy/id", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err96];
                    } else {
                      vErrors.push(err96);
                    }
                    errors++;
                  }
                }
                if (data38.name !== void 0) {
                  if (typeof data38.name !== "string") {
                    const err97 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy/name", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err97];
                    } else {
                      vErrors.push(err97);
                    }
                    errors++;
                  }
                }
              } else {
                const err98 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/createdBy", schemaPath: "#/properties/createdApiKeys/items/properties/createdBy/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err98];
                } else {
                  vErrors.push(err98);
                }
                errors++;
              }
            }
            if (data31.updatedAt !== void 0) {
              if (typeof data31.updatedAt !== "string") {
                const err99 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/updatedAt", schemaPath: "#/properties/createdApiKeys/items/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
            if (data31.expiresAt !== void 0) {
              let data43 = data31.expiresAt;
              if (typeof data43 !== "string" && data43 !== null) {
                const err100 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/expiresAt", schemaPath: "#/properties/createdApiKeys/items/properties/expiresAt/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.expiresAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
            }
            if (data31.lastUsedAt !== void 0) {
              let data44 = data31.lastUsedAt;
              if (typeof data44 !== "string" && data44 !== null) {
                const err101 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/lastUsedAt", schemaPath: "#/properties/createdApiKeys/items/properties/lastUsedAt/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.lastUsedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err101];
                } else {
                  vErrors.push(err101);
                }
                errors++;
              }
            }
            if (data31.lastUsedIp !== void 0) {
              let data45 = data31.lastUsedIp;
              if (typeof data45 !== "string" && data45 !== null) {
                const err102 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/lastUsedIp", schemaPath: "#/properties/createdApiKeys/items/properties/lastUsedIp/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.lastUsedIp.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err102];
                } else {
                  vErrors.push(err102);
                }
                errors++;
              }
            }
            if (data31.lastUsedUserAgent !== void 0) {
              let data46 = data31.lastUsedUserAgent;
              if (typeof data46 !== "string" && data46 !== null) {
                const err103 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/lastUsedUserAgent", schemaPath: "#/properties/createdApiKeys/items/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.lastUsedUserAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err103];
                } else {
                  vErrors.push(err103);
                }
                errors++;
              }
            }
            if (data31.previousSecret !== void 0) {
              let data47 = data31.previousSecret;
              const _errs108 = errors;
              let valid12 = false;
              const _errs109 = errors;
              if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                if (data47.hint === void 0) {
                  const err104 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
                  if (vErrors === null) {
                    vErrors = [err104];
                  } else {
                    vErrors.push(err104);
                  }
                  errors++;
                }
                if (data47.validUntil === void 0) {
                  const err105 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "validUntil" }, message: "must have required property 'validUntil'" };
                  if (vErrors === null) {
                    vErrors = [err105];
                  } else {
                    vErrors.push(err105);
                  }
                  errors++;
                }
                if (data47.lastUsedAt === void 0) {
                  const err106 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
                  if (vErrors === null) {
                    vErrors = [err106];
                  } else {
                    vErrors.push(err106);
                  }
                  errors++;
                }
                if (data47.lastUsedIp === void 0) {
                  const err107 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedIp" }, message: "must have required property 'lastUsedIp'" };
                  if (vErrors === null) {
                    vErrors = [err107];
                  } else {
                    vErrors.push(err107);
                  }
                  errors++;
                }
                if (data47.lastUsedUserAgent === void 0) {
                  const err108 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/required", keyword: "required", params: { missingProperty: "lastUsedUserAgent" }, message: "must have required property 'lastUsedUserAgent'" };
                  if (vErrors === null) {
                    vErrors = [err108];
                  } else {
                    vErrors.push(err108);
                  }
                  errors++;
                }
                if (data47.hint !== void 0) {
                  if (typeof data47.hint !== "string") {
                    const err109 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret/hint", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err109];
                    } else {
                      vErrors.push(err109);
                    }
                    errors++;
                  }
                }
                if (data47.validUntil !== void 0) {
                  if (typeof data47.validUntil !== "string") {
                    const err110 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret/validUntil", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/properties/validUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err110];
                    } else {
                      vErrors.push(err110);
                    }
                    errors++;
                  }
                }
                if (data47.lastUsedAt !== void 0) {
                  let data50 = data47.lastUsedAt;
                  if (typeof data50 !== "string" && data50 !== null) {
                    const err111 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret/lastUsedAt", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/properties/lastUsedAt/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.previousSecret.anyOf[0].properties.lastUsedAt.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err111];
                    } else {
                      vErrors.push(err111);
                    }
                    errors++;
                  }
                }
                if (data47.lastUsedIp !== void 0) {
                  let data51 = data47.lastUsedIp;
                  if (typeof data51 !== "string" && data51 !== null) {
                    const err112 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret/lastUsedIp", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/properties/lastUsedIp/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.previousSecret.anyOf[0].properties.lastUsedIp.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err112];
                    } else {
                      vErrors.push(err112);
                    }
                    errors++;
                  }
                }
                if (data47.lastUsedUserAgent !== void 0) {
                  let data52 = data47.lastUsedUserAgent;
                  if (typeof data52 !== "string" && data52 !== null) {
                    const err113 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret/lastUsedUserAgent", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/properties/lastUsedUserAgent/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.previousSecret.anyOf[0].properties.lastUsedUserAgent.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err113];
                    } else {
                      vErrors.push(err113);
                    }
                    errors++;
                  }
                }
              } else {
                const err114 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err114];
                } else {
                  vErrors.push(err114);
                }
                errors++;
              }
              var _valid3 = _errs109 === errors;
              valid12 = valid12 || _valid3;
              if (_valid3) {
                var props2 = {};
                props2.hint = true;
                props2.validUntil = true;
                props2.lastUsedAt = true;
                props2.lastUsedIp = true;
                props2.lastUsedUserAgent = true;
              }
              const _errs121 = errors;
              if (data47 !== null) {
                const err115 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err115];
                } else {
                  vErrors.push(err115);
                }
                errors++;
              }
              var _valid3 = _errs121 === errors;
              valid12 = valid12 || _valid3;
              if (!valid12) {
                const err116 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/previousSecret", schemaPath: "#/properties/createdApiKeys/items/properties/previousSecret/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err116];
                } else {
                  vErrors.push(err116);
                }
                errors++;
              } else {
                errors = _errs108;
                if (vErrors !== null) {
                  if (_errs108) {
                    vErrors.length = _errs108;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data31.leakReportedAt !== void 0) {
              let data53 = data31.leakReportedAt;
              if (typeof data53 !== "string" && data53 !== null) {
                const err117 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/leakReportedAt", schemaPath: "#/properties/createdApiKeys/items/properties/leakReportedAt/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.leakReportedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            }
            if (data31.revokedAt !== void 0) {
              let data54 = data31.revokedAt;
              if (typeof data54 !== "string" && data54 !== null) {
                const err118 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedAt", schemaPath: "#/properties/createdApiKeys/items/properties/revokedAt/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.revokedAt.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err118];
                } else {
                  vErrors.push(err118);
                }
                errors++;
              }
            }
            if (data31.revokedBy !== void 0) {
              let data55 = data31.revokedBy;
              const _errs128 = errors;
              let valid14 = false;
              const _errs129 = errors;
              if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                if (data55.type === void 0) {
                  const err119 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err119];
                  } else {
                    vErrors.push(err119);
                  }
                  errors++;
                }
                if (data55.id === void 0) {
                  const err120 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err120];
                  } else {
                    vErrors.push(err120);
                  }
                  errors++;
                }
                if (data55.name === void 0) {
                  const err121 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err121];
                  } else {
                    vErrors.push(err121);
                  }
                  errors++;
                }
                if (data55.type !== void 0) {
                  if (typeof data55.type !== "string") {
                    const err122 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy/type", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err122];
                    } else {
                      vErrors.push(err122);
                    }
                    errors++;
                  }
                }
                if (data55.id !== void 0) {
                  if (typeof data55.id !== "string") {
                    const err123 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy/id", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err123];
                    } else {
                      vErrors.push(err123);
                    }
                    errors++;
                  }
                }
                if (data55.name !== void 0) {
                  if (typeof data55.name !== "string") {
                    const err124 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy/name", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err124];
                    } else {
                      vErrors.push(err124);
                    }
                    errors++;
                  }
                }
              } else {
                const err125 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err125];
                } else {
                  vErrors.push(err125);
                }
                errors++;
              }
              var _valid4 = _errs129 === errors;
              valid14 = valid14 || _valid4;
              if (_valid4) {
                var props3 = {};
                props3.type = true;
                props3.id = true;
                props3.name = true;
              }
              const _errs137 = errors;
              if (data55 !== null) {
                const err126 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err126];
                } else {
                  vErrors.push(err126);
                }
                errors++;
              }
              var _valid4 = _errs137 === errors;
              valid14 = valid14 || _valid4;
              if (!valid14) {
                const err127 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedBy", schemaPath: "#/properties/createdApiKeys/items/properties/revokedBy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err127];
                } else {
                  vErrors.push(err127);
                }
                errors++;
              } else {
                errors = _errs128;
                if (vErrors !== null) {
                  if (_errs128) {
                    vErrors.length = _errs128;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data31.revokedReason !== void 0) {
              let data59 = data31.revokedReason;
              const _errs140 = errors;
              let valid16 = false;
              const _errs141 = errors;
              if (typeof data59 !== "string") {
                const err128 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedReason", schemaPath: "#/properties/createdApiKeys/items/properties/revokedReason/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err128];
                } else {
                  vErrors.push(err128);
                }
                errors++;
              }
              var _valid5 = _errs141 === errors;
              valid16 = valid16 || _valid5;
              const _errs143 = errors;
              if (data59 !== null) {
                const err129 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedReason", schemaPath: "#/properties/createdApiKeys/items/properties/revokedReason/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err129];
                } else {
                  vErrors.push(err129);
                }
                errors++;
              }
              var _valid5 = _errs143 === errors;
              valid16 = valid16 || _valid5;
              if (!valid16) {
                const err130 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedReason", schemaPath: "#/properties/createdApiKeys/items/properties/revokedReason/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err130];
                } else {
                  vErrors.push(err130);
                }
                errors++;
              } else {
                errors = _errs140;
                if (vErrors !== null) {
                  if (_errs140) {
                    vErrors.length = _errs140;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data31.revokedNote !== void 0) {
              let data60 = data31.revokedNote;
              if (typeof data60 !== "string" && data60 !== null) {
                const err131 = { instancePath: instancePath + "/createdApiKeys/" + i0 + "/revokedNote", schemaPath: "#/properties/createdApiKeys/items/properties/revokedNote/type", keyword: "type", params: { type: schema7.properties.createdApiKeys.items.properties.revokedNote.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err131];
                } else {
                  vErrors.push(err131);
                }
                errors++;
              }
            }
          } else {
            const err132 = { instancePath: instancePath + "/createdApiKeys/" + i0, schemaPath: "#/properties/createdApiKeys/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err132];
            } else {
              vErrors.push(err132);
            }
            errors++;
          }
        }
      } else {
        const err133 = { instancePath: instancePath + "/createdApiKeys", schemaPath: "#/properties/createdApiKeys/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err133];
        } else {
          vErrors.push(err133);
        }
        errors++;
      }
    }
    if (data.createdApiKeysCount !== void 0) {
      let data61 = data.createdApiKeysCount;
      if (!(typeof data61 == "number" && (!(data61 % 1) && !isNaN(data61)))) {
        const err134 = { instancePath: instancePath + "/createdApiKeysCount", schemaPath: "#/properties/createdApiKeysCount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        if (vErrors === null) {
          vErrors = [err134];
        } else {
          vErrors.push(err134);
        }
        errors++;
      }
    }
  } else {
    const err135 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err135];
    } else {
      vErrors.push(err135);
    }
    errors++;
  }
  validate7.errors = vErrors;
  return errors === 0;
}
validate7.evaluated = { "props": { "apiKey": true, "createdApiKeys": true, "createdApiKeysCount": true }, "dynamicProps": false, "dynamicItems": false };
var reportLeakedApiKey = validate8;
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate8.errors = null;
  return true;
}
validate8.evaluated = { "dynamicProps": false, "dynamicItems": false };
var listAuditLogEntries = validate9;
var schema9 = { "type": "object", "required": ["data", "nextCursor"], "properties": { "data": { "type": "array", "items": { "type": "object", "required": ["id", "occurredAt", "action", "actor", "initiator", "resource", "changes", "request", "outcome", "reason", "count"], "properties": { "id": { "type": "string" }, "occurredAt": { "type": "string" }, "action": { "type": "string" }, "actor": { "type": "object", "required": ["type", "id", "name", "display"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "display": { "type": "string" } } }, "initiator": { "anyOf": [{ "type": "object", "required": ["type", "id", "name", "display"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "display": { "type": "string" } } }, { "type": "null" }] }, "resource": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": ["string", "null"] } } }, { "type": "null" }] }, "changes": { "anyOf": [{ "anyOf": [{ "type": "object", "required": ["snapshot"], "properties": { "snapshot": { "type": "object", "additionalProperties": {} } } }, { "type": "object", "additionalProperties": { "type": "object", "required": ["from", "to"], "properties": { "from": {}, "to": {} } } }] }, { "type": "null" }] }, "request": { "anyOf": [{ "type": "object", "required": ["id", "method", "route", "path", "ip", "userAgent", "secretHint"], "properties": { "id": { "type": "string" }, "method": { "type": "string" }, "route": { "type": ["string", "null"] }, "path": { "type": "string" }, "ip": { "type": ["string", "null"] }, "userAgent": { "type": ["string", "null"] }, "secretHint": { "type": ["string", "null"] } } }, { "type": "null" }] }, "outcome": { "anyOf": [{ "type": "object", "required": ["state", "status", "durationMs"], "properties": { "state": { "type": "string" }, "status": { "type": "integer" }, "durationMs": { "type": "integer" } } }, { "type": "object", "required": ["state"], "properties": { "state": { "type": "string" } } }, { "type": "null" }] }, "reason": { "type": ["string", "null"] }, "count": { "type": "integer" } } } }, "nextCursor": { "type": ["string", "null"] } } };
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate9.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.data === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nextCursor" }, message: "must have required property 'nextCursor'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.data !== void 0) {
      let data0 = data.data;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.id === void 0) {
              const err2 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.occurredAt === void 0) {
              const err3 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "occurredAt" }, message: "must have required property 'occurredAt'" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.action === void 0) {
              const err4 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.actor === void 0) {
              const err5 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "actor" }, message: "must have required property 'actor'" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data1.initiator === void 0) {
              const err6 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "initiator" }, message: "must have required property 'initiator'" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data1.resource === void 0) {
              const err7 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "resource" }, message: "must have required property 'resource'" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data1.changes === void 0) {
              const err8 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data1.request === void 0) {
              const err9 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data1.outcome === void 0) {
              const err10 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data1.reason === void 0) {
              const err11 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data1.count === void 0) {
              const err12 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data1.id !== void 0) {
              if (typeof data1.id !== "string") {
                const err13 = { instancePath: instancePath + "/data/" + i0 + "/id", schemaPath: "#/properties/data/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data1.occurredAt !== void 0) {
              if (typeof data1.occurredAt !== "string") {
                const err14 = { instancePath: instancePath + "/data/" + i0 + "/occurredAt", schemaPath: "#/properties/data/items/properties/occurredAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data1.action !== void 0) {
              if (typeof data1.action !== "string") {
                const err15 = { instancePath: instancePath + "/data/" + i0 + "/action", schemaPath: "#/properties/data/items/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data1.actor !== void 0) {
              let data5 = data1.actor;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.type === void 0) {
                  const err16 = { instancePath: instancePath + "/data/" + i0 + "/actor", schemaPath: "#/properties/data/items/properties/actor/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data5.id === void 0) {
                  const err17 = { instancePath: instancePath + "/data/" + i0 + "/actor", schemaPath: "#/properties/data/items/properties/actor/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
                if (data5.name === void 0) {
                  const err18 = { instancePath: instancePath + "/data/" + i0 + "/actor", schemaPath: "#/properties/data/items/properties/actor/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
                if (data5.display === void 0) {
                  const err19 = { instancePath: instancePath + "/data/" + i0 + "/actor", schemaPath: "#/properties/data/items/properties/actor/required", keyword: "required", params: { missingProperty: "display" }, message: "must have required property 'display'" };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
                if (data5.type !== void 0) {
                  if (typeof data5.type !== "string") {
                    const err20 = { instancePath: instancePath + "/data/" + i0 + "/actor/type", schemaPath: "#/properties/data/items/properties/actor/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
                if (data5.id !== void 0) {
                  if (typeof data5.id !== "string") {
                    const err21 = { instancePath: instancePath + "/data/" + i0 + "/actor/id", schemaPath: "#/properties/data/items/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                if (data5.name !== void 0) {
                  if (typeof data5.name !== "string") {
                    const err22 = { instancePath: instancePath + "/data/" + i0 + "/actor/name", schemaPath: "#/properties/data/items/properties/actor/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
                if (data5.display !== void 0) {
                  if (typeof data5.display !== "string") {
                    const err23 = { instancePath: instancePath + "/data/" + i0 + "/actor/display", schemaPath: "#/properties/data/items/properties/actor/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err23];
                    } else {
                      vErrors.push(err23);
                    }
                    errors++;
                  }
                }
              } else {
                const err24 = { instancePath: instancePath + "/data/" + i0 + "/actor", schemaPath: "#/properties/data/items/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data1.initiator !== void 0) {
              let data10 = data1.initiator;
              const _errs22 = errors;
              let valid5 = false;
              const _errs23 = errors;
              if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                if (data10.type === void 0) {
                  const err25 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                if (data10.id === void 0) {
                  const err26 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (data10.name === void 0) {
                  const err27 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data10.display === void 0) {
                  const err28 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "display" }, message: "must have required property 'display'" };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                if (data10.type !== void 0) {
                  if (typeof data10.type !== "string") {
                    const err29 = { instancePath: instancePath + "/data/" + i0 + "/initiator/type", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
                if (data10.id !== void 0) {
                  if (typeof data10.id !== "string") {
                    const err30 = { instancePath: instancePath + "/data/" + i0 + "/initiator/id", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data10.name !== void 0) {
                  if (typeof data10.name !== "string") {
                    const err31 = { instancePath: instancePath + "/data/" + i0 + "/initiator/name", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data10.display !== void 0) {
                  if (typeof data10.display !== "string") {
                    const err32 = { instancePath: instancePath + "/data/" + i0 + "/initiator/display", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              } else {
                const err33 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
              var _valid0 = _errs23 === errors;
              valid5 = valid5 || _valid0;
              if (_valid0) {
                var props0 = {};
                props0.type = true;
                props0.id = true;
                props0.name = true;
                props0.display = true;
              }
              const _errs33 = errors;
              if (data10 !== null) {
                const err34 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              var _valid0 = _errs33 === errors;
              valid5 = valid5 || _valid0;
              if (!valid5) {
                const err35 = { instancePath: instancePath + "/data/" + i0 + "/initiator", schemaPath: "#/properties/data/items/properties/initiator/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              } else {
                errors = _errs22;
                if (vErrors !== null) {
                  if (_errs22) {
                    vErrors.length = _errs22;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.resource !== void 0) {
              let data15 = data1.resource;
              const _errs36 = errors;
              let valid7 = false;
              const _errs37 = errors;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (data15.type === void 0) {
                  const err36 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                if (data15.id === void 0) {
                  const err37 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
                if (data15.name === void 0) {
                  const err38 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
                if (data15.type !== void 0) {
                  if (typeof data15.type !== "string") {
                    const err39 = { instancePath: instancePath + "/data/" + i0 + "/resource/type", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err39];
                    } else {
                      vErrors.push(err39);
                    }
                    errors++;
                  }
                }
                if (data15.id !== void 0) {
                  if (typeof data15.id !== "string") {
                    const err40 = { instancePath: instancePath + "/data/" + i0 + "/resource/id", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
                if (data15.name !== void 0) {
                  let data18 = data15.name;
                  if (typeof data18 !== "string" && data18 !== null) {
                    const err41 = { instancePath: instancePath + "/data/" + i0 + "/resource/name", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/properties/name/type", keyword: "type", params: { type: schema9.properties.data.items.properties.resource.anyOf[0].properties.name.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err41];
                    } else {
                      vErrors.push(err41);
                    }
                    errors++;
                  }
                }
              } else {
                const err42 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
              var _valid1 = _errs37 === errors;
              valid7 = valid7 || _valid1;
              if (_valid1) {
                var props1 = {};
                props1.type = true;
                props1.id = true;
                props1.name = true;
              }
              const _errs45 = errors;
              if (data15 !== null) {
                const err43 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
              var _valid1 = _errs45 === errors;
              valid7 = valid7 || _valid1;
              if (!valid7) {
                const err44 = { instancePath: instancePath + "/data/" + i0 + "/resource", schemaPath: "#/properties/data/items/properties/resource/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              } else {
                errors = _errs36;
                if (vErrors !== null) {
                  if (_errs36) {
                    vErrors.length = _errs36;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.changes !== void 0) {
              let data19 = data1.changes;
              const _errs48 = errors;
              let valid9 = false;
              const _errs49 = errors;
              const _errs50 = errors;
              let valid10 = false;
              const _errs51 = errors;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.snapshot === void 0) {
                  const err45 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/0/required", keyword: "required", params: { missingProperty: "snapshot" }, message: "must have required property 'snapshot'" };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
                if (data19.snapshot !== void 0) {
                  let data20 = data19.snapshot;
                  if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                  } else {
                    const err46 = { instancePath: instancePath + "/data/" + i0 + "/changes/snapshot", schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/0/properties/snapshot/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err46];
                    } else {
                      vErrors.push(err46);
                    }
                    errors++;
                  }
                }
              } else {
                const err47 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err47];
                } else {
                  vErrors.push(err47);
                }
                errors++;
              }
              var _valid3 = _errs51 === errors;
              valid10 = valid10 || _valid3;
              if (_valid3) {
                var props2 = {};
                props2.snapshot = true;
              }
              const _errs56 = errors;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                for (const key0 in data19) {
                  let data21 = data19[key0];
                  if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                    if (data21.from === void 0) {
                      const err48 = { instancePath: instancePath + "/data/" + i0 + "/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/1/additionalProperties/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                    if (data21.to === void 0) {
                      const err49 = { instancePath: instancePath + "/data/" + i0 + "/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/1/additionalProperties/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
                      if (vErrors === null) {
                        vErrors = [err49];
                      } else {
                        vErrors.push(err49);
                      }
                      errors++;
                    }
                  } else {
                    const err50 = { instancePath: instancePath + "/data/" + i0 + "/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/1/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    if (vErrors === null) {
                      vErrors = [err50];
                    } else {
                      vErrors.push(err50);
                    }
                    errors++;
                  }
                }
              } else {
                const err51 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
              var _valid3 = _errs56 === errors;
              valid10 = valid10 || _valid3;
              if (_valid3) {
                if (props2 !== true) {
                  props2 = true;
                }
              }
              if (!valid10) {
                const err52 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf/0/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              } else {
                errors = _errs50;
                if (vErrors !== null) {
                  if (_errs50) {
                    vErrors.length = _errs50;
                  } else {
                    vErrors = null;
                  }
                }
              }
              var _valid2 = _errs49 === errors;
              valid9 = valid9 || _valid2;
              const _errs61 = errors;
              if (data19 !== null) {
                const err53 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              var _valid2 = _errs61 === errors;
              valid9 = valid9 || _valid2;
              if (!valid9) {
                const err54 = { instancePath: instancePath + "/data/" + i0 + "/changes", schemaPath: "#/properties/data/items/properties/changes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err54];
                } else {
                  vErrors.push(err54);
                }
                errors++;
              } else {
                errors = _errs48;
                if (vErrors !== null) {
                  if (_errs48) {
                    vErrors.length = _errs48;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.request !== void 0) {
              let data22 = data1.request;
              const _errs64 = errors;
              let valid13 = false;
              const _errs65 = errors;
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                if (data22.id === void 0) {
                  const err55 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
                  if (vErrors === null) {
                    vErrors = [err55];
                  } else {
                    vErrors.push(err55);
                  }
                  errors++;
                }
                if (data22.method === void 0) {
                  const err56 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "method" }, message: "must have required property 'method'" };
                  if (vErrors === null) {
                    vErrors = [err56];
                  } else {
                    vErrors.push(err56);
                  }
                  errors++;
                }
                if (data22.route === void 0) {
                  const err57 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "route" }, message: "must have required property 'route'" };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
                if (data22.path === void 0) {
                  const err58 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
                if (data22.ip === void 0) {
                  const err59 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "ip" }, message: "must have required property 'ip'" };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
                if (data22.userAgent === void 0) {
                  const err60 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "userAgent" }, message: "must have required property 'userAgent'" };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
                if (data22.secretHint === void 0) {
                  const err61 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "secretHint" }, message: "must have required property 'secretHint'" };
                  if (vErrors === null) {
                    vErrors = [err61];
                  } else {
                    vErrors.push(err61);
                  }
                  errors++;
                }
                if (data22.id !== void 0) {
                  if (typeof data22.id !== "string") {
                    const err62 = { instancePath: instancePath + "/data/" + i0 + "/request/id", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err62];
                    } else {
                      vErrors.push(err62);
                    }
                    errors++;
                  }
                }
                if (data22.method !== void 0) {
                  if (typeof data22.method !== "string") {
                    const err63 = { instancePath: instancePath + "/data/" + i0 + "/request/method", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/method/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err63];
                    } else {
                      vErrors.push(err63);
                    }
                    errors++;
                  }
                }
                if (data22.route !== void 0) {
                  let data25 = data22.route;
                  if (typeof data25 !== "string" && data25 !== null) {
                    const err64 = { instancePath: instancePath + "/data/" + i0 + "/request/route", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/route/type", keyword: "type", params: { type: schema9.properties.data.items.properties.request.anyOf[0].properties.route.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err64];
                    } else {
                      vErrors.push(err64);
                    }
                    errors++;
                  }
                }
                if (data22.path !== void 0) {
                  if (typeof data22.path !== "string") {
                    const err65 = { instancePath: instancePath + "/data/" + i0 + "/request/path", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err65];
                    } else {
                      vErrors.push(err65);
                    }
                    errors++;
                  }
                }
                if (data22.ip !== void 0) {
                  let data27 = data22.ip;
                  if (typeof data27 !== "string" && data27 !== null) {
                    const err66 = { instancePath: instancePath + "/data/" + i0 + "/request/ip", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/ip/type", keyword: "type", params: { type: schema9.properties.data.items.properties.request.anyOf[0].properties.ip.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err66];
                    } else {
                      vErrors.push(err66);
                    }
                    errors++;
                  }
                }
                if (data22.userAgent !== void 0) {
                  let data28 = data22.userAgent;
                  if (typeof data28 !== "string" && data28 !== null) {
                    const err67 = { instancePath: instancePath + "/data/" + i0 + "/request/userAgent", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/userAgent/type", keyword: "type", params: { type: schema9.properties.data.items.properties.request.anyOf[0].properties.userAgent.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                }
                if (data22.secretHint !== void 0) {
                  let data29 = data22.secretHint;
                  if (typeof data29 !== "string" && data29 !== null) {
                    const err68 = { instancePath: instancePath + "/data/" + i0 + "/request/secretHint", schemaPath: "#/properties/data/items/properties/request/anyOf/0/properties/secretHint/type", keyword: "type", params: { type: schema9.properties.data.items.properties.request.anyOf[0].properties.secretHint.type }, message: "must be string,null" };
                    if (vErrors === null) {
                      vErrors = [err68];
                    } else {
                      vErrors.push(err68);
                    }
                    errors++;
                  }
                }
              } else {
                const err69 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
              var _valid4 = _errs65 === errors;
              valid13 = valid13 || _valid4;
              if (_valid4) {
                var props3 = {};
                props3.id = true;
                props3.method = true;
                props3.route = true;
                props3.path = true;
                props3.ip = true;
                props3.userAgent = true;
                props3.secretHint = true;
              }
              const _errs81 = errors;
              if (data22 !== null) {
                const err70 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
              var _valid4 = _errs81 === errors;
              valid13 = valid13 || _valid4;
              if (!valid13) {
                const err71 = { instancePath: instancePath + "/data/" + i0 + "/request", schemaPath: "#/properties/data/items/properties/request/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err71];
                } else {
                  vErrors.push(err71);
                }
                errors++;
              } else {
                errors = _errs64;
                if (vErrors !== null) {
                  if (_errs64) {
                    vErrors.length = _errs64;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.outcome !== void 0) {
              let data30 = data1.outcome;
              const _errs84 = errors;
              let valid15 = false;
              const _errs85 = errors;
              if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                if (data30.state === void 0) {
                  const err72 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
                  if (vErrors === null) {
                    vErrors = [err72];
                  } else {
                    vErrors.push(err72);
                  }
                  errors++;
                }
                if (data30.status === void 0) {
                  const err73 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
                  if (vErrors === null) {
                    vErrors = [err73];
                  } else {
                    vErrors.push(err73);
                  }
                  errors++;
                }
                if (data30.durationMs === void 0) {
                  const err74 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
                  if (vErrors === null) {
                    vErrors = [err74];
                  } else {
                    vErrors.push(err74);
                  }
                  errors++;
                }
                if (data30.state !== void 0) {
                  if (typeof data30.state !== "string") {
                    const err75 = { instancePath: instancePath + "/data/" + i0 + "/outcome/state", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err75];
                    } else {
                      vErrors.push(err75);
                    }
                    errors++;
                  }
                }
                if (data30.status !== void 0) {
                  let data32 = data30.status;
                  if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)))) {
                    const err76 = { instancePath: instancePath + "/data/" + i0 + "/outcome/status", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                }
                if (data30.durationMs !== void 0) {
                  let data33 = data30.durationMs;
                  if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)))) {
                    const err77 = { instancePath: instancePath + "/data/" + i0 + "/outcome/durationMs", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                      vErrors = [err77];
                    } else {
                      vErrors.push(err77);
                    }
                    errors++;
                  }
                }
              } else {
                const err78 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
              var _valid5 = _errs85 === errors;
              valid15 = valid15 || _valid5;
              if (_valid5) {
                var props4 = {};
                props4.state = true;
                props4.status = true;
                props4.durationMs = true;
              }
              const _errs93 = errors;
              if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                if (data30.state === void 0) {
                  const err79 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/1/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
                  if (vErrors === null) {
                    vErrors = [err79];
                  } else {
                    vErrors.push(err79);
                  }
                  errors++;
                }
                if (data30.state !== void 0) {
                  if (typeof data30.state !== "string") {
                    const err80 = { instancePath: instancePath + "/data/" + i0 + "/outcome/state", schemaPath: "#/properties/data/items/properties/outcome/anyOf/1/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                      vErrors = [err80];
                    } else {
                      vErrors.push(err80);
                    }
                    errors++;
                  }
                }
              } else {
                const err81 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
              var _valid5 = _errs93 === errors;
              valid15 = valid15 || _valid5;
              if (_valid5) {
                if (props4 !== true) {
                  props4 = props4 || {};
                  props4.state = true;
                }
              }
              const _errs97 = errors;
              if (data30 !== null) {
                const err82 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf/2/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err82];
                } else {
                  vErrors.push(err82);
                }
                errors++;
              }
              var _valid5 = _errs97 === errors;
              valid15 = valid15 || _valid5;
              if (!valid15) {
                const err83 = { instancePath: instancePath + "/data/" + i0 + "/outcome", schemaPath: "#/properties/data/items/properties/outcome/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err83];
                } else {
                  vErrors.push(err83);
                }
                errors++;
              } else {
                errors = _errs84;
                if (vErrors !== null) {
                  if (_errs84) {
                    vErrors.length = _errs84;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data1.reason !== void 0) {
              let data35 = data1.reason;
              if (typeof data35 !== "string" && data35 !== null) {
                const err84 = { instancePath: instancePath + "/data/" + i0 + "/reason", schemaPath: "#/properties/data/items/properties/reason/type", keyword: "type", params: { type: schema9.properties.data.items.properties.reason.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
            }
            if (data1.count !== void 0) {
              let data36 = data1.count;
              if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)))) {
                const err85 = { instancePath: instancePath + "/data/" + i0 + "/count", schemaPath: "#/properties/data/items/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err85];
                } else {
                  vErrors.push(err85);
                }
                errors++;
              }
            }
          } else {
            const err86 = { instancePath: instancePath + "/data/" + i0, schemaPath: "#/properties/data/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
        }
      } else {
        const err87 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data37 = data.nextCursor;
      if (typeof data37 !== "string" && data37 !== null) {
        const err88 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: schema9.properties.nextCursor.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
  } else {
    const err89 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err89];
    } else {
      vErrors.push(err89);
    }
    errors++;
  }
  validate9.errors = vErrors;
  return errors === 0;
}
validate9.evaluated = { "props": { "data": true, "nextCursor": true }, "dynamicProps": false, "dynamicItems": false };
var getAuditLogEntry = validate10;
var schema10 = { "type": "object", "required": ["auditLogEntry"], "properties": { "auditLogEntry": { "type": "object", "required": ["id", "occurredAt", "action", "actor", "initiator", "resource", "changes", "request", "outcome", "reason", "count"], "properties": { "id": { "type": "string" }, "occurredAt": { "type": "string" }, "action": { "type": "string" }, "actor": { "type": "object", "required": ["type", "id", "name", "display"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "display": { "type": "string" } } }, "initiator": { "anyOf": [{ "type": "object", "required": ["type", "id", "name", "display"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "display": { "type": "string" } } }, { "type": "null" }] }, "resource": { "anyOf": [{ "type": "object", "required": ["type", "id", "name"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": ["string", "null"] } } }, { "type": "null" }] }, "changes": { "anyOf": [{ "anyOf": [{ "type": "object", "required": ["snapshot"], "properties": { "snapshot": { "type": "object", "additionalProperties": {} } } }, { "type": "object", "additionalProperties": { "type": "object", "required": ["from", "to"], "properties": { "from": {}, "to": {} } } }] }, { "type": "null" }] }, "request": { "anyOf": [{ "type": "object", "required": ["id", "method", "route", "path", "ip", "userAgent", "secretHint"], "properties": { "id": { "type": "string" }, "method": { "type": "string" }, "route": { "type": ["string", "null"] }, "path": { "type": "string" }, "ip": { "type": ["string", "null"] }, "userAgent": { "type": ["string", "null"] }, "secretHint": { "type": ["string", "null"] } } }, { "type": "null" }] }, "outcome": { "anyOf": [{ "type": "object", "required": ["state", "status", "durationMs"], "properties": { "state": { "type": "string" }, "status": { "type": "integer" }, "durationMs": { "type": "integer" } } }, { "type": "object", "required": ["state"], "properties": { "state": { "type": "string" } } }, { "type": "null" }] }, "reason": { "type": ["string", "null"] }, "count": { "type": "integer" } } } } };
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate10.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.auditLogEntry === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "auditLogEntry" }, message: "must have required property 'auditLogEntry'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.auditLogEntry !== void 0) {
      let data0 = data.auditLogEntry;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.occurredAt === void 0) {
          const err2 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "occurredAt" }, message: "must have required property 'occurredAt'" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.action === void 0) {
          const err3 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.actor === void 0) {
          const err4 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "actor" }, message: "must have required property 'actor'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.initiator === void 0) {
          const err5 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "initiator" }, message: "must have required property 'initiator'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.resource === void 0) {
          const err6 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "resource" }, message: "must have required property 'resource'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0.changes === void 0) {
          const err7 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'" };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data0.request === void 0) {
          const err8 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'" };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data0.outcome === void 0) {
          const err9 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data0.reason === void 0) {
          const err10 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data0.count === void 0) {
          const err11 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'" };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data0.id !== void 0) {
          if (typeof data0.id !== "string") {
            const err12 = { instancePath: instancePath + "/auditLogEntry/id", schemaPath: "#/properties/auditLogEntry/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data0.occurredAt !== void 0) {
          if (typeof data0.occurredAt !== "string") {
            const err13 = { instancePath: instancePath + "/auditLogEntry/occurredAt", schemaPath: "#/properties/auditLogEntry/properties/occurredAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.action !== void 0) {
          if (typeof data0.action !== "string") {
            const err14 = { instancePath: instancePath + "/auditLogEntry/action", schemaPath: "#/properties/auditLogEntry/properties/action/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.actor !== void 0) {
          let data4 = data0.actor;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.type === void 0) {
              const err15 = { instancePath: instancePath + "/auditLogEntry/actor", schemaPath: "#/properties/auditLogEntry/properties/actor/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data4.id === void 0) {
              const err16 = { instancePath: instancePath + "/auditLogEntry/actor", schemaPath: "#/properties/auditLogEntry/properties/actor/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data4.name === void 0) {
              const err17 = { instancePath: instancePath + "/auditLogEntry/actor", schemaPath: "#/properties/auditLogEntry/properties/actor/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data4.display === void 0) {
              const err18 = { instancePath: instancePath + "/auditLogEntry/actor", schemaPath: "#/properties/auditLogEntry/properties/actor/required", keyword: "required", params: { missingProperty: "display" }, message: "must have required property 'display'" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data4.type !== void 0) {
              if (typeof data4.type !== "string") {
                const err19 = { instancePath: instancePath + "/auditLogEntry/actor/type", schemaPath: "#/properties/auditLogEntry/properties/actor/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data4.id !== void 0) {
              if (typeof data4.id !== "string") {
                const err20 = { instancePath: instancePath + "/auditLogEntry/actor/id", schemaPath: "#/properties/auditLogEntry/properties/actor/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data4.name !== void 0) {
              if (typeof data4.name !== "string") {
                const err21 = { instancePath: instancePath + "/auditLogEntry/actor/name", schemaPath: "#/properties/auditLogEntry/properties/actor/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data4.display !== void 0) {
              if (typeof data4.display !== "string") {
                const err22 = { instancePath: instancePath + "/auditLogEntry/actor/display", schemaPath: "#/properties/auditLogEntry/properties/actor/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/auditLogEntry/actor", schemaPath: "#/properties/auditLogEntry/properties/actor/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data0.initiator !== void 0) {
          let data9 = data0.initiator;
          const _errs20 = errors;
          let valid3 = false;
          const _errs21 = errors;
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.type === void 0) {
              const err24 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data9.id === void 0) {
              const err25 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data9.name === void 0) {
              const err26 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data9.display === void 0) {
              const err27 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/required", keyword: "required", params: { missingProperty: "display" }, message: "must have required property 'display'" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data9.type !== void 0) {
              if (typeof data9.type !== "string") {
                const err28 = { instancePath: instancePath + "/auditLogEntry/initiator/type", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data9.id !== void 0) {
              if (typeof data9.id !== "string") {
                const err29 = { instancePath: instancePath + "/auditLogEntry/initiator/id", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data9.name !== void 0) {
              if (typeof data9.name !== "string") {
                const err30 = { instancePath: instancePath + "/auditLogEntry/initiator/name", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data9.display !== void 0) {
              if (typeof data9.display !== "string") {
                const err31 = { instancePath: instancePath + "/auditLogEntry/initiator/display", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          var _valid0 = _errs21 === errors;
          valid3 = valid3 || _valid0;
          if (_valid0) {
            var props0 = {};
            props0.type = true;
            props0.id = true;
            props0.name = true;
            props0.display = true;
          }
          const _errs31 = errors;
          if (data9 !== null) {
            const err33 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
          var _valid0 = _errs31 === errors;
          valid3 = valid3 || _valid0;
          if (!valid3) {
            const err34 = { instancePath: instancePath + "/auditLogEntry/initiator", schemaPath: "#/properties/auditLogEntry/properties/initiator/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          } else {
            errors = _errs20;
            if (vErrors !== null) {
              if (_errs20) {
                vErrors.length = _errs20;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.resource !== void 0) {
          let data14 = data0.resource;
          const _errs34 = errors;
          let valid5 = false;
          const _errs35 = errors;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.type === void 0) {
              const err35 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data14.id === void 0) {
              const err36 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (data14.name === void 0) {
              const err37 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data14.type !== void 0) {
              if (typeof data14.type !== "string") {
                const err38 = { instancePath: instancePath + "/auditLogEntry/resource/type", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data14.id !== void 0) {
              if (typeof data14.id !== "string") {
                const err39 = { instancePath: instancePath + "/auditLogEntry/resource/id", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
            }
            if (data14.name !== void 0) {
              let data17 = data14.name;
              if (typeof data17 !== "string" && data17 !== null) {
                const err40 = { instancePath: instancePath + "/auditLogEntry/resource/name", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/properties/name/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.resource.anyOf[0].properties.name.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
          } else {
            const err41 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
          var _valid1 = _errs35 === errors;
          valid5 = valid5 || _valid1;
          if (_valid1) {
            var props1 = {};
            props1.type = true;
            props1.id = true;
            props1.name = true;
          }
          const _errs43 = errors;
          if (data14 !== null) {
            const err42 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          var _valid1 = _errs43 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const err43 = { instancePath: instancePath + "/auditLogEntry/resource", schemaPath: "#/properties/auditLogEntry/properties/resource/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.changes !== void 0) {
          let data18 = data0.changes;
          const _errs46 = errors;
          let valid7 = false;
          const _errs47 = errors;
          const _errs48 = errors;
          let valid8 = false;
          const _errs49 = errors;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.snapshot === void 0) {
              const err44 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/0/required", keyword: "required", params: { missingProperty: "snapshot" }, message: "must have required property 'snapshot'" };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
            if (data18.snapshot !== void 0) {
              let data19 = data18.snapshot;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
              } else {
                const err45 = { instancePath: instancePath + "/auditLogEntry/changes/snapshot", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/0/properties/snapshot/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
          } else {
            const err46 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
          var _valid3 = _errs49 === errors;
          valid8 = valid8 || _valid3;
          if (_valid3) {
            var props2 = {};
            props2.snapshot = true;
          }
          const _errs54 = errors;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (const key0 in data18) {
              let data20 = data18[key0];
              if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                if (data20.from === void 0) {
                  const err47 = { instancePath: instancePath + "/auditLogEntry/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/1/additionalProperties/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
                if (data20.to === void 0) {
                  const err48 = { instancePath: instancePath + "/auditLogEntry/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/1/additionalProperties/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              } else {
                const err49 = { instancePath: instancePath + "/auditLogEntry/changes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/1/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
          } else {
            const err50 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
          var _valid3 = _errs54 === errors;
          valid8 = valid8 || _valid3;
          if (_valid3) {
            if (props2 !== true) {
              props2 = true;
            }
          }
          if (!valid8) {
            const err51 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/0/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          } else {
            errors = _errs48;
            if (vErrors !== null) {
              if (_errs48) {
                vErrors.length = _errs48;
              } else {
                vErrors = null;
              }
            }
          }
          var _valid2 = _errs47 === errors;
          valid7 = valid7 || _valid2;
          const _errs59 = errors;
          if (data18 !== null) {
            const err52 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
          var _valid2 = _errs59 === errors;
          valid7 = valid7 || _valid2;
          if (!valid7) {
            const err53 = { instancePath: instancePath + "/auditLogEntry/changes", schemaPath: "#/properties/auditLogEntry/properties/changes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          } else {
            errors = _errs46;
            if (vErrors !== null) {
              if (_errs46) {
                vErrors.length = _errs46;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.request !== void 0) {
          let data21 = data0.request;
          const _errs62 = errors;
          let valid11 = false;
          const _errs63 = errors;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.id === void 0) {
              const err54 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data21.method === void 0) {
              const err55 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "method" }, message: "must have required property 'method'" };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data21.route === void 0) {
              const err56 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "route" }, message: "must have required property 'route'" };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            if (data21.path === void 0) {
              const err57 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
            if (data21.ip === void 0) {
              const err58 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "ip" }, message: "must have required property 'ip'" };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
            if (data21.userAgent === void 0) {
              const err59 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "userAgent" }, message: "must have required property 'userAgent'" };
              if (vErrors === null) {
                vErrors = [err59];
              } else {
                vErrors.push(err59);
              }
              errors++;
            }
            if (data21.secretHint === void 0) {
              const err60 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/required", keyword: "required", params: { missingProperty: "secretHint" }, message: "must have required property 'secretHint'" };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data21.id !== void 0) {
              if (typeof data21.id !== "string") {
                const err61 = { instancePath: instancePath + "/auditLogEntry/request/id", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
            if (data21.method !== void 0) {
              if (typeof data21.method !== "string") {
                const err62 = { instancePath: instancePath + "/auditLogEntry/request/method", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/method/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
            if (data21.route !== void 0) {
              let data24 = data21.route;
              if (typeof data24 !== "string" && data24 !== null) {
                const err63 = { instancePath: instancePath + "/auditLogEntry/request/route", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/route/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.request.anyOf[0].properties.route.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
            }
            if (data21.path !== void 0) {
              if (typeof data21.path !== "string") {
                const err64 = { instancePath: instancePath + "/auditLogEntry/request/path", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
            if (data21.ip !== void 0) {
              let data26 = data21.ip;
              if (typeof data26 !== "string" && data26 !== null) {
                const err65 = { instancePath: instancePath + "/auditLogEntry/request/ip", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/ip/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.request.anyOf[0].properties.ip.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
            if (data21.userAgent !== void 0) {
              let data27 = data21.userAgent;
              if (typeof data27 !== "string" && data27 !== null) {
                const err66 = { instancePath: instancePath + "/auditLogEntry/request/userAgent", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/userAgent/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.request.anyOf[0].properties.userAgent.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
            }
            if (data21.secretHint !== void 0) {
              let data28 = data21.secretHint;
              if (typeof data28 !== "string" && data28 !== null) {
                const err67 = { instancePath: instancePath + "/auditLogEntry/request/secretHint", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/properties/secretHint/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.request.anyOf[0].properties.secretHint.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
            }
          } else {
            const err68 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          var _valid4 = _errs63 === errors;
          valid11 = valid11 || _valid4;
          if (_valid4) {
            var props3 = {};
            props3.id = true;
            props3.method = true;
            props3.route = true;
            props3.path = true;
            props3.ip = true;
            props3.userAgent = true;
            props3.secretHint = true;
          }
          const _errs79 = errors;
          if (data21 !== null) {
            const err69 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
          var _valid4 = _errs79 === errors;
          valid11 = valid11 || _valid4;
          if (!valid11) {
            const err70 = { instancePath: instancePath + "/auditLogEntry/request", schemaPath: "#/properties/auditLogEntry/properties/request/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          } else {
            errors = _errs62;
            if (vErrors !== null) {
              if (_errs62) {
                vErrors.length = _errs62;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.outcome !== void 0) {
          let data29 = data0.outcome;
          const _errs82 = errors;
          let valid13 = false;
          const _errs83 = errors;
          if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
            if (data29.state === void 0) {
              const err71 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
            if (data29.status === void 0) {
              const err72 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data29.durationMs === void 0) {
              const err73 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data29.state !== void 0) {
              if (typeof data29.state !== "string") {
                const err74 = { instancePath: instancePath + "/auditLogEntry/outcome/state", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err74];
                } else {
                  vErrors.push(err74);
                }
                errors++;
              }
            }
            if (data29.status !== void 0) {
              let data31 = data29.status;
              if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)))) {
                const err75 = { instancePath: instancePath + "/auditLogEntry/outcome/status", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data29.durationMs !== void 0) {
              let data32 = data29.durationMs;
              if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)))) {
                const err76 = { instancePath: instancePath + "/auditLogEntry/outcome/durationMs", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
            }
          } else {
            const err77 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
          var _valid5 = _errs83 === errors;
          valid13 = valid13 || _valid5;
          if (_valid5) {
            var props4 = {};
            props4.state = true;
            props4.status = true;
            props4.durationMs = true;
          }
          const _errs91 = errors;
          if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
            if (data29.state === void 0) {
              const err78 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/1/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
              if (vErrors === null) {
                vErrors = [err78];
              } else {
                vErrors.push(err78);
              }
              errors++;
            }
            if (data29.state !== void 0) {
              if (typeof data29.state !== "string") {
                const err79 = { instancePath: instancePath + "/auditLogEntry/outcome/state", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/1/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
            }
          } else {
            const err80 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
          var _valid5 = _errs91 === errors;
          valid13 = valid13 || _valid5;
          if (_valid5) {
            if (props4 !== true) {
              props4 = props4 || {};
              props4.state = true;
            }
          }
          const _errs95 = errors;
          if (data29 !== null) {
            const err81 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf/2/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
          var _valid5 = _errs95 === errors;
          valid13 = valid13 || _valid5;
          if (!valid13) {
            const err82 = { instancePath: instancePath + "/auditLogEntry/outcome", schemaPath: "#/properties/auditLogEntry/properties/outcome/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          } else {
            errors = _errs82;
            if (vErrors !== null) {
              if (_errs82) {
                vErrors.length = _errs82;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.reason !== void 0) {
          let data34 = data0.reason;
          if (typeof data34 !== "string" && data34 !== null) {
            const err83 = { instancePath: instancePath + "/auditLogEntry/reason", schemaPath: "#/properties/auditLogEntry/properties/reason/type", keyword: "type", params: { type: schema10.properties.auditLogEntry.properties.reason.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err83];
            } else {
              vErrors.push(err83);
            }
            errors++;
          }
        }
        if (data0.count !== void 0) {
          let data35 = data0.count;
          if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)))) {
            const err84 = { instancePath: instancePath + "/auditLogEntry/count", schemaPath: "#/properties/auditLogEntry/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/auditLogEntry", schemaPath: "#/properties/auditLogEntry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
  } else {
    const err86 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err86];
    } else {
      vErrors.push(err86);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
validate10.evaluated = { "props": { "auditLogEntry": true }, "dynamicProps": false, "dynamicItems": false };
var exportAuditLog = validate11;
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  validate11.errors = null;
  return true;
}
validate11.evaluated = { "dynamicProps": false, "dynamicItems": false };
var getPrincipal = validate12;
var schema12 = { "anyOf": [{ "type": "object", "required": ["type", "id", "name", "organizationId", "expiresAt"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "organizationId": { "type": "string" }, "expiresAt": { "type": ["string", "null"] } } }, { "type": "object", "required": ["type", "id", "name", "organizationId", "expiresAt"], "properties": { "type": { "type": "string" }, "id": { "type": "string" }, "name": { "type": "string" }, "organizationId": { "type": "string" }, "expiresAt": { "type": "null" } } }] };
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate12.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.id === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err2 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.organizationId === void 0) {
      const err3 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "organizationId" }, message: "must have required property 'organizationId'" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.expiresAt === void 0) {
      const err4 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.type !== void 0) {
      if (typeof data.type !== "string") {
        const err5 = { instancePath: instancePath + "/type", schemaPath: "#/anyOf/0/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/anyOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err7 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.organizationId !== void 0) {
      if (typeof data.organizationId !== "string") {
        const err8 = { instancePath: instancePath + "/organizationId", schemaPath: "#/anyOf/0/properties/organizationId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data4 = data.expiresAt;
      if (typeof data4 !== "string" && data4 !== null) {
        const err9 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/anyOf/0/properties/expiresAt/type", keyword: "type", params: { type: schema12.anyOf[0].properties.expiresAt.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props0 = {};
    props0.type = true;
    props0.id = true;
    props0.name = true;
    props0.organizationId = true;
    props0.expiresAt = true;
  }
  const _errs13 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err11 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.id === void 0) {
      const err12 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err13 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.organizationId === void 0) {
      const err14 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "organizationId" }, message: "must have required property 'organizationId'" };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    if (data.expiresAt === void 0) {
      const err15 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    }
    if (data.type !== void 0) {
      if (typeof data.type !== "string") {
        const err16 = { instancePath: instancePath + "/type", schemaPath: "#/anyOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        const err17 = { instancePath: instancePath + "/id", schemaPath: "#/anyOf/1/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err18 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.organizationId !== void 0) {
      if (typeof data.organizationId !== "string") {
        const err19 = { instancePath: instancePath + "/organizationId", schemaPath: "#/anyOf/1/properties/organizationId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      if (data.expiresAt !== null) {
        const err20 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/anyOf/1/properties/expiresAt/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  var _valid0 = _errs13 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    if (props0 !== true) {
      props0 = props0 || {};
      props0.type = true;
      props0.id = true;
      props0.name = true;
      props0.organizationId = true;
      props0.expiresAt = true;
    }
  }
  if (!valid0) {
    const err22 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate12.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate12.evaluated = { "dynamicProps": true, "dynamicItems": false };
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
