// Generated from openapi.yaml by npm run generate; do not edit.
/** The whole of openapi.yaml. */
export const openapi: Readonly<Record<string, unknown>> = {
  "openapi": "3.1.1",
  "info": {
    "title": "Latchkey",
    "version": "1.0.0",
    "summary": "API keys, Bearer authentication and an audit log for products with a public API.",
    "description": "Latchkey keeps the API keys of your organization and an audit log that says which key did what.\n\n## Authenticate\n\nAn **API key** belongs to one organization and grants full access to its public API. Its **secret**\n(`sk_…`) is shown once, when the key is created. Send it as a Bearer token:\n\n```sh\ncurl \"$LATCHKEY_BASE_URL/v1/principal\" -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n```\n\n| What you send | What you get |\n| --- | --- |\n| nothing, or another scheme such as Basic | 401 `unauthenticated` |\n| a secret that is malformed, unknown, ended, or of a key that is expired or revoked | 401 `invalid_token` |\n| two `Authorization` headers, an empty one, or `access_token` in the URL | 400 `invalid_request` |\n\nA revoked key is rejected from the very next request on. Nothing is cached.\n\n## Rotate\n\nRotating gives a key a new secret; its id, name and history stay. The old secret works until the end of an **overlap**,\na day unless you say otherwise, in which you deploy the new one. Meanwhile the key's `previousSecret` says when the old\nsecret was last used, from which address and by which program: once it is used no more, end the overlap. A key has at\nmost two secrets that work.\n\nAnswers to requests made with a key that expires soon carry `Latchkey-Key-Expires-At`, its expiration: 14 days ahead,\nunless the host says otherwise, and on the host's own routes too.\n\n## The audit log\n\nEvery request made with a key has an **entry** in the audit log, written before the request is carried out,\nwith the actor `API Key: <name>`. Every change has an entry of its own, committed together with the change;\nboth carry the same request id, the one in the `X-Request-Id` header of the answer.\n\n## Errors\n\nEvery error is a **problem** ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) with the media type\n`application/problem+json`. Its `code` comes from a closed list and never changes its meaning; `detail` says what\nhappened and what to do. `invalid_request` lists every faulty field in `errors`. A path that does not exist answers\n404 `not_found`, and a method that a path does not have answers 405 `method_not_allowed` with `Allow`.\n\n## Lists\n\nLists come a page at a time. `limit` says how many items you want (1 to 100); `nextCursor` is the `cursor` of the\nnext page, or null at the end. Go by `nextCursor` alone: a page may hold fewer items than `limit` without being the\nlast. A cursor is only good for the same filters and sort: change them and start again\nwithout one.\n\n## Instants\n\nInstants are ISO 8601 strings in UTC with milliseconds, such as `2026-11-23T09:00:00.000Z`. In requests any offset\nis accepted.\n",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "{baseUrl}",
      "description": "Where the service runs, local unless said otherwise; in production, wherever the host has put it.",
      "x-internal": false,
      "variables": {
        "baseUrl": {
          "default": "http://127.0.0.1:3000",
          "description": "The address before `/v1`, without a slash at the end."
        }
      }
    }
  ],
  "security": [
    {
      "apiKey": []
    },
    {
      "session": []
    }
  ],
  "tags": [
    {
      "name": "API keys",
      "description": "Create, list, update, rotate, revoke and delete the API keys of your organization."
    },
    {
      "name": "Audit log",
      "description": "What was done in your organization, when, from where, and with which API key."
    },
    {
      "name": "Principal",
      "description": "Who a request acts as."
    }
  ],
  "paths": {
    "/v1/api-keys": {
      "post": {
        "operationId": "createApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Create an API key",
        "description": "Creates a key and returns its secret. **This is the only time the secret is shown**: keep it in a secrets\nmanager. Only its digest is stored, so nobody can show it to you again.\n\nA key that expires cannot create a key that outlives it (403 `expiration_exceeds_principal`).\n\nWith an `Idempotency-Key` the request may be repeated, after a timeout or a 503 say, and creates one key at the most.\nA repetition waits for the first and is then answered 409 `secret_already_delivered`, with the id of the key that the\nfirst created: the secret was in that answer alone. With another body it is answered 422 `idempotency_key_reused`.\nA request that created nothing leaves nothing behind, and may be repeated as if it were the first.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateApiKeyRequest"
              },
              "examples": {
                "name": {
                  "summary": "With a name only",
                  "value": {
                    "name": "CI/CD Pipeline"
                  }
                },
                "full": {
                  "summary": "With a description and an expiration",
                  "value": {
                    "name": "CI/CD Pipeline",
                    "description": "Deploys the semantic layer from the main branch",
                    "expiresAt": "2027-05-23T09:00:00Z"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The key, and its secret, shown this once.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CreatedApiKey"
                },
                "examples": {
                  "created": {
                    "$ref": "#/components/examples/CreatedApiKey"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/ExpirationForbidden"
          },
          "409": {
            "$ref": "#/components/responses/SecretAlreadyDelivered"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/IdempotencyKeyReused"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/api-keys\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\" \\\n  -H \"Content-Type: application/json\" \\\n  -d '{\"name\": \"CI/CD Pipeline\"}'\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey, secret } = await latchkey.apiKeys.create({ name: \"CI/CD Pipeline\" });\n"
          }
        ]
      },
      "get": {
        "operationId": "listApiKeys",
        "tags": [
          "API keys"
        ],
        "summary": "List API keys",
        "description": "The keys of your organization, the newest first unless `sort` says otherwise. No secret is in it, only hints.",
        "parameters": [
          {
            "name": "status",
            "in": "query",
            "description": "Only keys with this status, judged by the database's clock.",
            "schema": {
              "$ref": "#/components/schemas/ApiKeyStatus"
            },
            "example": "active"
          },
          {
            "name": "expiringWithinDays",
            "in": "query",
            "description": "Only active keys that expire within so many days of 24 hours, by the database's clock.",
            "schema": {
              "type": "integer",
              "format": "int32",
              "minimum": 1,
              "maximum": 3650
            },
            "example": 14
          },
          {
            "name": "createdBy",
            "in": "query",
            "description": "Only keys created by the principal with this id (a user's, or an API key's).",
            "schema": {
              "$ref": "#/components/schemas/PrincipalId"
            },
            "example": "u1"
          },
          {
            "name": "search",
            "in": "query",
            "description": "Only keys whose name, description or hint contains this text, in upper or lower case.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 100,
              "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
              "x-patternMessage": "must not contain control characters or lone surrogates"
            },
            "example": "pipeline"
          },
          {
            "name": "sort",
            "in": "query",
            "description": "The order; `-` is descending. Keys that were never used sort as used the longest ago.",
            "schema": {
              "type": "string",
              "enum": [
                "createdAt",
                "-createdAt",
                "name",
                "-name",
                "lastUsedAt",
                "-lastUsedAt"
              ],
              "default": "-createdAt"
            },
            "example": "-createdAt"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of keys.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ApiKeyPage"
                },
                "examples": {
                  "page": {
                    "summary": "The only page",
                    "value": {
                      "data": [
                        {
                          "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
                          "name": "CI/CD Pipeline",
                          "description": null,
                          "hint": "sk_AbCd…zFDH",
                          "status": "active",
                          "createdAt": "2026-11-23T09:00:00.000Z",
                          "createdBy": {
                            "type": "user",
                            "id": "u1",
                            "name": "Ada"
                          },
                          "updatedAt": "2026-11-23T09:00:00.000Z",
                          "expiresAt": null,
                          "lastUsedAt": "2026-11-23T09:12:41.218Z",
                          "lastUsedIp": "203.0.113.7",
                          "lastUsedUserAgent": "curl/8.14.1",
                          "previousSecret": null,
                          "leakReportedAt": null,
                          "revokedAt": null,
                          "revokedBy": null,
                          "revokedReason": null,
                          "revokedNote": null
                        }
                      ],
                      "nextCursor": null
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidListRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/ManagementDisabled"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/api-keys?status=active&limit=20\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { data, nextCursor } = await latchkey.apiKeys.list({ status: \"active\", limit: 20 });\n"
          }
        ]
      }
    },
    "/v1/api-keys/{apiKeyId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ApiKeyId"
        }
      ],
      "get": {
        "operationId": "getApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Get an API key",
        "description": "One key of your organization. A key of another organization answers as one that does not exist.",
        "responses": {
          "200": {
            "$ref": "#/components/responses/CurrentApiKey"
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/ManagementDisabled"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey } = await latchkey.apiKeys.get(apiKeyId);\n"
          }
        ]
      },
      "patch": {
        "operationId": "updateApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Update an API key",
        "description": "Changes the name, description or expiration. A field that is absent stays as it is; null clears it. A change of\nnothing is no change, and has no entry in the audit log.\n\nOnly an active key can be updated: an expired key is not revived (409 `api_key_not_active`). A key that expires\ncannot extend a key, itself included, to outlive it (403 `expiration_exceeds_principal`).\n",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateApiKeyRequest"
              },
              "examples": {
                "rename": {
                  "summary": "A new name",
                  "value": {
                    "name": "CI/CD Pipeline (staging)"
                  }
                },
                "neverExpire": {
                  "summary": "No expiration any more",
                  "value": {
                    "expiresAt": null
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/CurrentApiKey"
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/ExpirationForbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/ApiKeyNotActive"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl -X PATCH \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\" \\\n  -H \"Content-Type: application/json\" \\\n  -d '{\"description\": \"Deploys from main\"}'\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey } = await latchkey.apiKeys.update(apiKeyId, { description: \"Deploys from main\" });\n"
          }
        ]
      },
      "delete": {
        "operationId": "deleteApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Delete an API key",
        "description": "Removes a revoked or expired key from the list for good. Its entries stay in the audit log. An active key has to be\nrevoked first (409 `api_key_active`).\n",
        "responses": {
          "204": {
            "description": "The key is gone.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/ApiKeyActive"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl -X DELETE \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "await latchkey.apiKeys.delete(apiKeyId);\n"
          }
        ]
      }
    },
    "/v1/api-keys/{apiKeyId}/rotate": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ApiKeyId"
        }
      ],
      "post": {
        "operationId": "rotateApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Rotate an API key",
        "description": "Gives the key a new secret and returns it. **This is the only time it is shown.** The key keeps its id, name and\nhistory. The old secret works until the end of an overlap, `overlapSeconds` from now; with 0 it ends at once.\n\nAt most two secrets of a key work. Rotating again during an overlap ends the oldest at once: `endedSecrets` says\nwhich secrets this rotation has ended, and when each was last used.\n\nOnly an active key can be rotated (409 `api_key_not_active`). An `expiresAt` may come along, under the rules of\nupdate. A key that expires cannot rotate a key that outlives it, nor make itself last longer (403\n`expiration_exceeds_principal`).\n\nWith an `Idempotency-Key` the request may be repeated, and rotates once at the most: a repetition is answered 409\n`secret_already_delivered`. Where the first answer was lost, rotate again with `overlapSeconds: 0` and a new\n`Idempotency-Key`.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/IdempotencyKey"
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RotateApiKeyRequest"
              },
              "examples": {
                "default": {
                  "summary": "An overlap of a day",
                  "value": {}
                },
                "hour": {
                  "summary": "An overlap of an hour, and a new expiration",
                  "value": {
                    "overlapSeconds": 3600,
                    "expiresAt": "2027-11-23T09:00:00Z"
                  }
                },
                "leaked": {
                  "summary": "No overlap",
                  "value": {
                    "overlapSeconds": 0
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The key, its new secret, shown this once, and the secrets that this has ended.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RotatedApiKey"
                },
                "examples": {
                  "rotated": {
                    "$ref": "#/components/examples/RotatedApiKey"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/ExpirationForbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/RotationConflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "422": {
            "$ref": "#/components/responses/IdempotencyKeyReused"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl -X POST \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID/rotate\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\" \\\n  -H \"Content-Type: application/json\" \\\n  -d '{\"overlapSeconds\": 3600}'\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey, secret } = await latchkey.apiKeys.rotate(apiKeyId, { overlapSeconds: 3600 });\n"
          }
        ]
      }
    },
    "/v1/api-keys/{apiKeyId}/end-overlap": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ApiKeyId"
        }
      ],
      "post": {
        "operationId": "endApiKeyOverlap",
        "tags": [
          "API keys"
        ],
        "summary": "End the overlap of an API key",
        "description": "Ends a rotated key's old secret before its overlap is over. Once this has answered, no request with the old secret\nthat starts later is accepted, anywhere. Where there is no overlap under way, nothing changes and `endedSecrets` is\nempty.\n\n`previousSecret` of the key says whether the old secret is still in use. With `ifUnusedForSeconds` the service\nlooks for you, and refuses if it is (409 `api_key_in_use`).\n",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/EndApiKeyOverlapRequest"
              },
              "examples": {
                "now": {
                  "summary": "Whether it is used or not",
                  "value": {}
                },
                "unused": {
                  "summary": "Only if it was not used for an hour",
                  "value": {
                    "ifUnusedForSeconds": 3600
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The key, and the secret that this has ended, if there was one.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EndedApiKeyOverlap"
                },
                "examples": {
                  "ended": {
                    "$ref": "#/components/examples/EndedApiKeyOverlap"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/OverlapConflict"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl -X POST \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID/end-overlap\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey } = await latchkey.apiKeys.endOverlap(apiKeyId);\n"
          }
        ]
      }
    },
    "/v1/api-keys/{apiKeyId}/revoke": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ApiKeyId"
        }
      ],
      "post": {
        "operationId": "revokeApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Revoke an API key",
        "description": "Ends a key for good, and all its secrets. Once this has answered, no request with the key that starts later is\naccepted, anywhere. Revoking a revoked key leaves it as it is and answers 200.\n\nThe answer says when the key was last used, from which address and by which program. With `ifUnusedForSeconds` the\nservice looks first, and refuses if the key was used more recently (409 `api_key_in_use`).\n\nA key may have created others, and those others. `createdApiKeys` has those that are active; with\n`alsoRevokeCreated` they are revoked along, all or none.\n",
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RevokeApiKeyRequest"
              },
              "examples": {
                "empty": {
                  "summary": "Nothing to say",
                  "value": {}
                },
                "unused": {
                  "summary": "Only if it was not used for 30 days",
                  "value": {
                    "reason": "unused",
                    "ifUnusedForSeconds": 2592000
                  }
                },
                "leaked": {
                  "summary": "With all that came of it",
                  "value": {
                    "reason": "leaked",
                    "note": "Found in a public repository",
                    "alsoRevokeCreated": true
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The key as it is now, and the keys that it has created.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RevokedApiKey"
                },
                "examples": {
                  "revoked": {
                    "$ref": "#/components/examples/RevokedApiKey"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/ApiKeyInUse"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl -X POST \"$LATCHKEY_BASE_URL/v1/api-keys/$API_KEY_ID/revoke\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { apiKey } = await latchkey.apiKeys.revoke(apiKeyId, { reason: \"unused\" });\n"
          }
        ]
      }
    },
    "/v1/leaked-api-keys": {
      "post": {
        "operationId": "reportLeakedApiKey",
        "tags": [
          "API keys"
        ],
        "summary": "Report a leaked API key",
        "description": "For whoever has found a secret where it should not be: nobody has to sign in, having the secret is enough. What\nhappens to its key is for the host to decide: it is revoked, or marked (`leakReportedAt`); where the host takes no\nreports, the path does not exist (404). The report is in the audit log of the key's organization, with your address.\n\nWhatever the secret, be it active, unknown or no secret at all, the answer is the same. 30 reports a minute are taken\nfrom an address, and then 429 with `Retry-After`.\n",
        "security": [],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReportLeakedApiKeyRequest"
              },
              "examples": {
                "found": {
                  "summary": "A secret, and where it was found",
                  "value": {
                    "secret": "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH",
                    "url": "https://git.example.com/acme/app/blob/main/.env"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The report has been taken; what comes of it is not told.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/PayloadTooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedMediaType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/leaked-api-keys\" \\\n  -H \"Content-Type: application/json\" \\\n  -d '{\"secret\": \"sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH\"}'\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "await latchkey.apiKeys.reportLeaked({ secret: \"sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH\" });\n"
          }
        ]
      }
    },
    "/v1/audit-log-entries": {
      "get": {
        "operationId": "listAuditLogEntries",
        "tags": [
          "Audit log"
        ],
        "summary": "List audit log entries",
        "description": "The entries of your organization, the newest first.\n\nA page may hold fewer entries than `limit`, even none, and still not be the last: where a filter lets few entries\nthrough, the service looks at so many and answers with what it found. Go on while `nextCursor` is not null; only\nnull ends the list. `from` and `to` make it short.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/From"
          },
          {
            "$ref": "#/components/parameters/To"
          },
          {
            "$ref": "#/components/parameters/Actor"
          },
          {
            "$ref": "#/components/parameters/FilterApiKeyId"
          },
          {
            "$ref": "#/components/parameters/Action"
          },
          {
            "$ref": "#/components/parameters/ResourceType"
          },
          {
            "$ref": "#/components/parameters/ResourceName"
          },
          {
            "$ref": "#/components/parameters/Ip"
          },
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of entries.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AuditLogEntryPage"
                },
                "examples": {
                  "page": {
                    "summary": "A request made with a key",
                    "value": {
                      "data": [
                        {
                          "id": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11",
                          "occurredAt": "2026-11-23T09:12:41.218Z",
                          "action": "request.admitted",
                          "actor": {
                            "type": "api_key",
                            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
                            "name": "CI/CD Pipeline",
                            "display": "API Key: CI/CD Pipeline"
                          },
                          "initiator": null,
                          "resource": null,
                          "changes": null,
                          "request": {
                            "id": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                            "method": "GET",
                            "route": "/api/public/v1/semantic-layer",
                            "path": "/api/public/v1/semantic-layer",
                            "ip": "203.0.113.7",
                            "userAgent": "curl/8.14.1",
                            "secretHint": "sk_AbCd…zFDH"
                          },
                          "outcome": {
                            "state": "completed",
                            "status": 200,
                            "durationMs": 4
                          },
                          "reason": null,
                          "count": 1
                        }
                      ],
                      "nextCursor": null
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidListRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/audit-log-entries?apiKeyId=$API_KEY_ID&limit=20\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { data, nextCursor } = await latchkey.auditLog.list({ apiKeyId, limit: 20 });\n"
          }
        ]
      }
    },
    "/v1/audit-log-entries/{auditLogEntryId}": {
      "parameters": [
        {
          "name": "auditLogEntryId",
          "in": "path",
          "required": true,
          "description": "The entry's id. One that is malformed answers as one that does not exist.",
          "schema": {
            "$ref": "#/components/schemas/Id"
          },
          "example": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11"
        }
      ],
      "get": {
        "operationId": "getAuditLogEntry",
        "tags": [
          "Audit log"
        ],
        "summary": "Get an audit log entry",
        "description": "One entry of your organization's audit log.",
        "responses": {
          "200": {
            "description": "The entry.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AuditLogEntryEnvelope"
                },
                "examples": {
                  "updated": {
                    "$ref": "#/components/examples/AuditLogEntry"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/audit-log-entries/$AUDIT_LOG_ENTRY_ID\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const { auditLogEntry } = await latchkey.auditLog.get(auditLogEntryId);\n"
          }
        ]
      }
    },
    "/v1/audit-log/export": {
      "get": {
        "operationId": "exportAuditLog",
        "tags": [
          "Audit log"
        ],
        "summary": "Export the audit log",
        "description": "All entries that the filters let through, the newest first, as a stream: one JSON object a line (`ndjson`), or a\ntable with a header line (`csv`, RFC 4180). Cells that a spreadsheet would take for a formula begin with `'`.\n\nThe export holds what was in the log when it began, and is itself an entry (`audit_log.exported`); so one that relies\non a session must come from the site itself. A transfer that breaks off is incomplete: the connection ends without\nthe closing chunk.\n",
        "parameters": [
          {
            "name": "format",
            "in": "query",
            "description": "The format of the export.",
            "schema": {
              "type": "string",
              "enum": [
                "csv",
                "ndjson"
              ],
              "default": "ndjson"
            },
            "example": "csv"
          },
          {
            "$ref": "#/components/parameters/From"
          },
          {
            "$ref": "#/components/parameters/To"
          },
          {
            "$ref": "#/components/parameters/Actor"
          },
          {
            "$ref": "#/components/parameters/FilterApiKeyId"
          },
          {
            "$ref": "#/components/parameters/Action"
          },
          {
            "$ref": "#/components/parameters/ResourceType"
          },
          {
            "$ref": "#/components/parameters/ResourceName"
          },
          {
            "$ref": "#/components/parameters/Ip"
          }
        ],
        "responses": {
          "200": {
            "description": "The export.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              },
              "Content-Disposition": {
                "description": "A file name for browsers.",
                "schema": {
                  "type": "string",
                  "maxLength": 100,
                  "pattern": "^attachment; filename=\"[a-z0-9.-]+\"$"
                },
                "example": "attachment; filename=\"audit-log.csv\""
              }
            },
            "content": {
              "application/x-ndjson": {
                "schema": {
                  "type": "string",
                  "description": "One entry a line."
                },
                "examples": {
                  "lines": {
                    "summary": "One line",
                    "value": "{\"id\":\"0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11\",\"occurredAt\":\"2026-11-23T09:12:41.218Z\",\"action\":\"api_key.revoked\",\"actor\":{\"type\":\"user\",\"id\":\"u1\",\"name\":\"Ada\",\"display\":\"Ada\"},\"initiator\":null,\"resource\":{\"type\":\"api_key\",\"id\":\"0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10\",\"name\":\"CI/CD Pipeline\"},\"changes\":null,\"request\":null,\"outcome\":null,\"reason\":null,\"count\":1}\n"
                  }
                }
              },
              "text/csv": {
                "schema": {
                  "type": "string",
                  "description": "A header line and a line an entry."
                },
                "examples": {
                  "table": {
                    "summary": "The header line",
                    "value": "id,occurredAt,action,actorType,actorId,actorName,actorDisplay,initiatorType,initiatorId,initiatorName,resourceType,resourceId,resourceName,changes,requestId,method,route,path,ip,userAgent,secretHint,outcomeState,outcomeStatus,outcomeDurationMs,reason,count\n"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "403": {
            "$ref": "#/components/responses/CrossSite"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/audit-log/export?format=csv\" \\\n  -H \"Authorization: Bearer $LATCHKEY_API_KEY\" -o audit-log.csv\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "for await (const chunk of await latchkey.auditLog.export({ format: \"csv\" })) {\n  process.stdout.write(chunk);\n}\n"
          }
        ]
      }
    },
    "/v1/principal": {
      "get": {
        "operationId": "getPrincipal",
        "tags": [
          "Principal"
        ],
        "summary": "Get the principal",
        "description": "Who the request acts as, in which organization. A quick way to see whether a secret works.",
        "responses": {
          "200": {
            "description": "The principal.",
            "headers": {
              "X-Request-Id": {
                "$ref": "#/components/headers/X-Request-Id"
              },
              "Cache-Control": {
                "$ref": "#/components/headers/Cache-Control"
              },
              "Latchkey-Key-Expires-At": {
                "$ref": "#/components/headers/Latchkey-Key-Expires-At"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Principal"
                },
                "examples": {
                  "apiKey": {
                    "summary": "An API key",
                    "value": {
                      "type": "api_key",
                      "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
                      "name": "CI/CD Pipeline",
                      "organizationId": "default",
                      "expiresAt": null
                    }
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/InvalidRequest"
          },
          "401": {
            "$ref": "#/components/responses/NotAuthenticated"
          },
          "500": {
            "$ref": "#/components/responses/InternalError"
          },
          "503": {
            "$ref": "#/components/responses/Unavailable"
          }
        },
        "x-codeSamples": [
          {
            "lang": "Shell",
            "label": "curl",
            "source": "curl \"$LATCHKEY_BASE_URL/v1/principal\" -H \"Authorization: Bearer $LATCHKEY_API_KEY\"\n"
          },
          {
            "lang": "TypeScript",
            "label": "SDK",
            "source": "const principal = await latchkey.principal();\n"
          }
        ]
      }
    }
  },
  "components": {
    "securitySchemes": {
      "apiKey": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "sk_…",
        "description": "The secret of an API key, as a Bearer token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750))."
      },
      "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "session",
        "description": "A signed-in user of the host's own session, whatever its cookie is called. Used by the page where people manage\nkeys. Any `Authorization` header disables it; changes and exports are refused when they come from another site.\n"
      }
    },
    "parameters": {
      "ApiKeyId": {
        "name": "apiKeyId",
        "in": "path",
        "required": true,
        "description": "The key's id. One that is malformed answers as one that does not exist.",
        "schema": {
          "$ref": "#/components/schemas/Id"
        },
        "example": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
      },
      "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "A text of your own, such as a UUID, new for each key that you create or rotate and the same for each repetition. It\ncounts for this operation and this principal of this organization, and for 24 hours by the database's clock. Only its digest is\nstored.\n",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255,
          "pattern": "^[\\x21-\\x7E]+$",
          "x-patternMessage": "must be visible ASCII characters without spaces, in one header"
        },
        "example": "0199b7a2-8c1e-7d3a-9f0e-3f1f6c1b2a14"
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "description": "How many items to return at the most.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 1,
          "maximum": 100,
          "default": 50
        },
        "example": 50
      },
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "description": "The `nextCursor` of the page before, with the same filters and sort.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 2048,
          "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
          "x-patternMessage": "must not contain control characters or lone surrogates"
        },
        "example": "WyJhIiwiMjAyNi0xMS0yM1QwOTowMDowMC4wMDBaIl0"
      },
      "From": {
        "name": "from",
        "in": "query",
        "description": "Only entries that occurred at this instant or later.",
        "schema": {
          "$ref": "#/components/schemas/Instant"
        },
        "example": "2026-11-01T00:00:00Z"
      },
      "To": {
        "name": "to",
        "in": "query",
        "description": "Only entries that occurred before this instant.",
        "schema": {
          "$ref": "#/components/schemas/Instant"
        },
        "example": "2026-12-01T00:00:00Z"
      },
      "Actor": {
        "name": "actor",
        "in": "query",
        "description": "Only entries of the actor with this id (a user's, or an API key's).",
        "schema": {
          "$ref": "#/components/schemas/PrincipalId"
        },
        "example": "u1"
      },
      "FilterApiKeyId": {
        "name": "apiKeyId",
        "in": "query",
        "description": "Only entries that concern this API key, what was done with it and what was done to it.",
        "schema": {
          "$ref": "#/components/schemas/Id"
        },
        "example": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
      },
      "Action": {
        "name": "action",
        "in": "query",
        "description": "Only entries with this action.",
        "schema": {
          "$ref": "#/components/schemas/Action"
        },
        "example": "api_key.created"
      },
      "ResourceType": {
        "name": "resourceType",
        "in": "query",
        "description": "Only entries on resources of this type.",
        "schema": {
          "$ref": "#/components/schemas/ResourceType"
        },
        "example": "api_key"
      },
      "ResourceName": {
        "name": "resourceName",
        "in": "query",
        "description": "Only entries on resources that had exactly this name at that time.",
        "schema": {
          "$ref": "#/components/schemas/ResourceName"
        },
        "example": "CI/CD Pipeline"
      },
      "Ip": {
        "name": "ip",
        "in": "query",
        "description": "Only entries of requests from this IPv4 or IPv6 address.",
        "schema": {
          "$ref": "#/components/schemas/IpAddress"
        },
        "example": "203.0.113.7"
      }
    },
    "headers": {
      "X-Request-Id": {
        "required": true,
        "description": "The request's id, as it stands in the audit log and in problems.",
        "schema": {
          "$ref": "#/components/schemas/RequestId"
        },
        "example": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
      },
      "Cache-Control": {
        "required": true,
        "description": "Answers are never to be stored.",
        "schema": {
          "type": "string",
          "const": "no-store"
        },
        "example": "no-store"
      },
      "Latchkey-Key-Expires-At": {
        "description": "When the API key that made the request expires. Comes where that is within 14 days, unless the host says otherwise.\n",
        "schema": {
          "type": "string",
          "format": "date-time",
          "minLength": 20,
          "maxLength": 40
        },
        "example": "2026-12-01T09:00:00.000Z"
      },
      "WWW-Authenticate": {
        "required": true,
        "description": "How to authenticate (RFC 6750). With credentials that were refused it carries an error.\n",
        "schema": {
          "type": "string",
          "maxLength": 500,
          "pattern": "^Bearer realm=\"[^\"\\\\]*\"(, error=\"[a-z_]+\", error_description=\"[^\"\\\\]*\")?$"
        },
        "example": "Bearer realm=\"API\", error=\"invalid_token\", error_description=\"The secret is not valid.\""
      },
      "CredentialsFault": {
        "description": "Comes where the fault is in the credentials (RFC 6750, section 3.1).",
        "schema": {
          "type": "string",
          "maxLength": 500,
          "pattern": "^Bearer realm=\"[^\"\\\\]*\", error=\"invalid_request\", error_description=\"[^\"\\\\]*\"$"
        },
        "example": "Bearer realm=\"API\", error=\"invalid_request\", error_description=\"The credentials are not well-formed.\""
      },
      "Retry-After": {
        "required": true,
        "description": "In how many seconds to try again.",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 1,
          "maximum": 60
        },
        "example": 1
      }
    },
    "schemas": {
      "Id": {
        "type": "string",
        "format": "uuid",
        "minLength": 36,
        "maxLength": 36,
        "description": "A UUID.",
        "examples": [
          "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
        ]
      },
      "Instant": {
        "type": "string",
        "format": "date-time",
        "minLength": 20,
        "maxLength": 40,
        "description": "An instant, ISO 8601 with an offset.",
        "examples": [
          "2026-11-23T09:00:00.000Z"
        ]
      },
      "RequestId": {
        "type": "string",
        "minLength": 1,
        "maxLength": 128,
        "pattern": "^[\\x21-\\x7E]+$",
        "description": "A request's id.",
        "examples": [
          "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
        ]
      },
      "PrincipalId": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
        "x-patternMessage": "must not contain control characters or lone surrogates",
        "description": "The id of a user (the host's own) or of an API key.",
        "examples": [
          "u1"
        ]
      },
      "Name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "^ *[^\\s\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2060\\uFEFF\\uD800-\\uDFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
        "x-patternMessage": "must not be blank, nor contain control characters or lone surrogates",
        "description": "What the key is for, 1 to 100 characters on one line, not blank. Names need not be unique.",
        "examples": [
          "CI/CD Pipeline"
        ]
      },
      "Description": {
        "type": [
          "string",
          "null"
        ],
        "minLength": 1,
        "maxLength": 1000,
        "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
        "x-patternMessage": "must not contain control characters or lone surrogates",
        "description": "More about it, 1 to 1,000 characters on one line, or null.",
        "examples": [
          "Deploys the semantic layer from the main branch"
        ]
      },
      "Expiration": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time",
        "minLength": 20,
        "maxLength": 40,
        "description": "The instant from which the key is rejected, in the future; null for never.",
        "examples": [
          "2027-05-23T09:00:00Z"
        ]
      },
      "Hint": {
        "type": "string",
        "minLength": 10,
        "maxLength": 40,
        "pattern": "^[a-z0-9_]+[0-9A-Za-z]{4}…[0-9A-Za-z]{4}$",
        "description": "What may be shown of the secret, to recognize it.",
        "examples": [
          "sk_AbCd…zFDH"
        ]
      },
      "ApiKeyStatus": {
        "type": "string",
        "enum": [
          "active",
          "expired",
          "revoked"
        ],
        "description": "Derived from `expiresAt`, `revokedAt` and the database's clock; revoked beats expired."
      },
      "PrincipalType": {
        "type": "string",
        "enum": [
          "api_key",
          "user",
          "system"
        ],
        "description": "An API key, a user of the host's, or the service itself."
      },
      "Action": {
        "type": "string",
        "minLength": 3,
        "maxLength": 100,
        "pattern": "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+$",
        "x-patternMessage": "must be lower-case words joined by dots, such as api_key.created",
        "description": "What was done, in the past tense. Latchkey's own: `api_key.created`, `api_key.updated`, `api_key.rotated`,\n`api_key.overlap_ended`, `api_key.revoked`, `api_key.leak_reported`, `api_key.deleted`, `request.admitted`,\n`request.rejected`, `audit_log.exported`, `audit_log.pruned`. Hosts add theirs.\n",
        "examples": [
          "api_key.created"
        ]
      },
      "ResourceType": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "pattern": "^[a-z][a-z0-9_]*$",
        "x-patternMessage": "must be lower-case letters, digits and underscores, such as api_key",
        "description": "The kind of resource.",
        "examples": [
          "api_key"
        ]
      },
      "ResourceName": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
        "x-patternMessage": "must not contain control characters or lone surrogates",
        "description": "The resource's name at that time.",
        "examples": [
          "CI/CD Pipeline"
        ]
      },
      "IpAddress": {
        "type": "string",
        "format": "ip",
        "minLength": 2,
        "maxLength": 45,
        "description": "An IPv4 or IPv6 address.",
        "examples": [
          "203.0.113.7"
        ]
      },
      "CreateApiKeyRequest": {
        "type": "object",
        "description": "A key to create.",
        "required": [
          "name"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "description": {
            "$ref": "#/components/schemas/Description"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Expiration"
          }
        }
      },
      "UpdateApiKeyRequest": {
        "type": "object",
        "description": "What to change. Absent is unchanged, null clears.",
        "additionalProperties": false,
        "properties": {
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "description": {
            "$ref": "#/components/schemas/Description"
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Expiration"
          }
        }
      },
      "RotateApiKeyRequest": {
        "type": "object",
        "description": "How to rotate. The body may be left out.",
        "additionalProperties": false,
        "properties": {
          "overlapSeconds": {
            "type": "integer",
            "format": "int32",
            "minimum": 0,
            "maximum": 2592000,
            "default": 86400,
            "description": "How long the old secret works on, in seconds, up to 30 days; 0 ends it at once."
          },
          "expiresAt": {
            "$ref": "#/components/schemas/Expiration"
          }
        }
      },
      "IfUnusedForSeconds": {
        "type": "integer",
        "format": "int32",
        "minimum": 60,
        "maximum": 315360000,
        "description": "Refuses if it was used in the last so many seconds (409 `api_key_in_use`). As a use is known to within 10 seconds,\n10 seconds more are looked at.\n"
      },
      "EndApiKeyOverlapRequest": {
        "type": "object",
        "description": "On what condition to end the overlap. The body may be left out.",
        "additionalProperties": false,
        "properties": {
          "ifUnusedForSeconds": {
            "$ref": "#/components/schemas/IfUnusedForSeconds"
          }
        }
      },
      "RevokeApiKeyRequest": {
        "type": "object",
        "description": "On what condition to revoke, and why. The body may be left out.",
        "additionalProperties": false,
        "properties": {
          "ifUnusedForSeconds": {
            "$ref": "#/components/schemas/IfUnusedForSeconds"
          },
          "reason": {
            "$ref": "#/components/schemas/RevocationReason"
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
            "x-patternMessage": "must not contain control characters or lone surrogates",
            "description": "More about it, 1 to 500 characters on one line. It is kept on the key and in the audit log."
          },
          "alsoRevokeCreated": {
            "type": "boolean",
            "default": false,
            "description": "Whether the active keys that this key created, and those that they created, are revoked along, with the same\nreason and note. `ifUnusedForSeconds` does not look at them.\n"
          }
        }
      },
      "RevocationReason": {
        "type": "string",
        "enum": [
          "unused",
          "rotated",
          "leaked",
          "other"
        ],
        "description": "Why a key was revoked."
      },
      "ReportLeakedApiKeyRequest": {
        "type": "object",
        "description": "A secret that was found where it should not be.",
        "required": [
          "secret"
        ],
        "additionalProperties": false,
        "properties": {
          "secret": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
            "x-patternMessage": "must not contain control characters or lone surrogates",
            "description": "The secret, as it was found."
          },
          "url": {
            "type": "string",
            "minLength": 8,
            "maxLength": 2048,
            "pattern": "^https?://[\\x21-\\x7E]+$",
            "x-patternMessage": "must be an address that begins with http:// or https://, without spaces",
            "description": "Where it was found. It is kept in the audit log, with secrets redacted."
          }
        }
      },
      "PrincipalReference": {
        "type": "object",
        "description": "Who did it, with the name at that time.",
        "required": [
          "type",
          "id",
          "name"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PrincipalType"
          },
          "id": {
            "$ref": "#/components/schemas/PrincipalId"
          },
          "name": {
            "type": "string",
            "maxLength": 255,
            "description": "The name at that time.",
            "examples": [
              "Ada"
            ]
          }
        }
      },
      "ApiKey": {
        "type": "object",
        "description": "An API key. Its secret is never in it.",
        "required": [
          "id",
          "name",
          "description",
          "hint",
          "status",
          "createdAt",
          "createdBy",
          "updatedAt",
          "expiresAt",
          "lastUsedAt",
          "lastUsedIp",
          "lastUsedUserAgent",
          "previousSecret",
          "leakReportedAt",
          "revokedAt",
          "revokedBy",
          "revokedReason",
          "revokedNote"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "description": {
            "$ref": "#/components/schemas/Description"
          },
          "hint": {
            "$ref": "#/components/schemas/Hint"
          },
          "status": {
            "$ref": "#/components/schemas/ApiKeyStatus"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "createdBy": {
            "$ref": "#/components/schemas/PrincipalReference"
          },
          "updatedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "expiresAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "The instant from which the key is rejected, or null for never."
          },
          "lastUsedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When the key was last used, to within 10 seconds, or null for never."
          },
          "lastUsedIp": {
            "$ref": "#/components/schemas/LastUsedIp"
          },
          "lastUsedUserAgent": {
            "$ref": "#/components/schemas/LastUsedUserAgent"
          },
          "previousSecret": {
            "description": "The old secret of a rotated key, while its overlap lasts; else null.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/PreviousSecret"
              },
              {
                "type": "null"
              }
            ]
          },
          "leakReportedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When a secret of the key that has not ended was first reported as leaked, or null. Rotating the key, and ending\nthe overlap, is the remedy.\n"
          },
          "revokedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When the key was revoked, or null."
          },
          "revokedBy": {
            "description": "Who revoked it, or null.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/PrincipalReference"
              },
              {
                "type": "null"
              }
            ]
          },
          "revokedReason": {
            "description": "Why it was revoked, or null where nobody said.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/RevocationReason"
              },
              {
                "type": "null"
              }
            ]
          },
          "revokedNote": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 500,
            "description": "What was noted when it was revoked, or null."
          }
        }
      },
      "LastUsedIp": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 45,
        "description": "The address that it was last used from, or null.",
        "examples": [
          "203.0.113.7"
        ]
      },
      "LastUsedUserAgent": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 500,
        "description": "What the program called itself that used it last, or null.",
        "examples": [
          "curl/8.14.1"
        ]
      },
      "PreviousSecret": {
        "type": "object",
        "description": "The old secret of a rotated key, which still works.",
        "required": [
          "hint",
          "validUntil",
          "lastUsedAt",
          "lastUsedIp",
          "lastUsedUserAgent"
        ],
        "properties": {
          "hint": {
            "$ref": "#/components/schemas/Hint"
          },
          "validUntil": {
            "type": "string",
            "format": "date-time",
            "maxLength": 40,
            "description": "The end of the overlap. From this instant on the secret is rejected; an earlier expiration of the key ends it too."
          },
          "lastUsedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When this secret was last used, to within 10 seconds, or null for never."
          },
          "lastUsedIp": {
            "$ref": "#/components/schemas/LastUsedIp"
          },
          "lastUsedUserAgent": {
            "$ref": "#/components/schemas/LastUsedUserAgent"
          }
        }
      },
      "EndedSecret": {
        "type": "object",
        "description": "A secret that has just ended.",
        "required": [
          "hint",
          "lastUsedAt",
          "lastUsedIp",
          "lastUsedUserAgent"
        ],
        "properties": {
          "hint": {
            "$ref": "#/components/schemas/Hint"
          },
          "lastUsedAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When this secret was last used, to within 10 seconds, or null for never."
          },
          "lastUsedIp": {
            "$ref": "#/components/schemas/LastUsedIp"
          },
          "lastUsedUserAgent": {
            "$ref": "#/components/schemas/LastUsedUserAgent"
          }
        }
      },
      "EndedSecrets": {
        "type": "array",
        "maxItems": 2,
        "description": "The secrets that this request has ended, the oldest first.",
        "items": {
          "$ref": "#/components/schemas/EndedSecret"
        }
      },
      "CreatedApiKey": {
        "type": "object",
        "description": "A new key and its secret.",
        "required": [
          "apiKey",
          "secret"
        ],
        "properties": {
          "apiKey": {
            "$ref": "#/components/schemas/ApiKey"
          },
          "secret": {
            "type": "string",
            "maxLength": 60,
            "pattern": "^[a-z0-9_]+[0-9A-Za-z]{36}$",
            "description": "The secret, shown this once."
          }
        }
      },
      "RotatedApiKey": {
        "type": "object",
        "description": "A key and its new secret.",
        "required": [
          "apiKey",
          "secret",
          "endedSecrets"
        ],
        "properties": {
          "apiKey": {
            "$ref": "#/components/schemas/ApiKey"
          },
          "secret": {
            "type": "string",
            "maxLength": 60,
            "pattern": "^[a-z0-9_]+[0-9A-Za-z]{36}$",
            "description": "The new secret, shown this once."
          },
          "endedSecrets": {
            "$ref": "#/components/schemas/EndedSecrets"
          }
        }
      },
      "EndedApiKeyOverlap": {
        "type": "object",
        "description": "A key whose overlap is over.",
        "required": [
          "apiKey",
          "endedSecrets"
        ],
        "properties": {
          "apiKey": {
            "$ref": "#/components/schemas/ApiKey"
          },
          "endedSecrets": {
            "$ref": "#/components/schemas/EndedSecrets"
          }
        }
      },
      "RevokedApiKey": {
        "type": "object",
        "description": "A revoked key, and the keys that it has created.",
        "required": [
          "apiKey",
          "createdApiKeys",
          "createdApiKeysCount"
        ],
        "properties": {
          "apiKey": {
            "$ref": "#/components/schemas/ApiKey"
          },
          "createdApiKeys": {
            "type": "array",
            "maxItems": 100,
            "description": "The keys that this key created, and those that they created, the newest first: those that this request has\nrevoked along, or else those that are active. The first 100 of them.\n",
            "items": {
              "$ref": "#/components/schemas/ApiKey"
            }
          },
          "createdApiKeysCount": {
            "type": "integer",
            "format": "int32",
            "minimum": 0,
            "maximum": 2147483647,
            "description": "How many they are in all."
          }
        }
      },
      "ApiKeyEnvelope": {
        "type": "object",
        "description": "One key.",
        "required": [
          "apiKey"
        ],
        "properties": {
          "apiKey": {
            "$ref": "#/components/schemas/ApiKey"
          }
        }
      },
      "ApiKeyPage": {
        "type": "object",
        "description": "A page of keys.",
        "required": [
          "data",
          "nextCursor"
        ],
        "properties": {
          "data": {
            "type": "array",
            "maxItems": 100,
            "description": "The keys of this page.",
            "items": {
              "$ref": "#/components/schemas/ApiKey"
            }
          },
          "nextCursor": {
            "$ref": "#/components/schemas/NextCursor"
          }
        }
      },
      "NextCursor": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 2048,
        "pattern": "^[A-Za-z0-9_-]+$",
        "description": "The `cursor` of the next page, or null at the end, whatever number of items this page holds."
      },
      "Actor": {
        "type": "object",
        "description": "The principal as it was written into the entry.",
        "required": [
          "type",
          "id",
          "name",
          "display"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/PrincipalType"
          },
          "id": {
            "$ref": "#/components/schemas/PrincipalId"
          },
          "name": {
            "type": "string",
            "maxLength": 255,
            "description": "The name at that time; renaming, revoking or deleting the key does not change it."
          },
          "display": {
            "type": "string",
            "maxLength": 300,
            "description": "What to show: `API Key: <name>` for a key, the name otherwise."
          }
        }
      },
      "Resource": {
        "type": "object",
        "description": "What the entry is about.",
        "required": [
          "type",
          "id",
          "name"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ResourceType"
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
            "x-patternMessage": "must not contain control characters or lone surrogates",
            "description": "The resource's id."
          },
          "name": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "The resource's name at that time, if it has one."
          }
        }
      },
      "Change": {
        "type": "object",
        "description": "A field before and after.",
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "description": "The value before."
          },
          "to": {
            "description": "The value after."
          }
        }
      },
      "Snapshot": {
        "type": "object",
        "description": "What was created, field by field.",
        "required": [
          "snapshot"
        ],
        "properties": {
          "snapshot": {
            "type": "object",
            "description": "Fields and their values.",
            "maxProperties": 200,
            "additionalProperties": {}
          }
        }
      },
      "Changes": {
        "description": "What changed: field by field (`from`, `to`), or the whole of what was created (`snapshot`).",
        "anyOf": [
          {
            "$ref": "#/components/schemas/Snapshot"
          },
          {
            "type": "object",
            "description": "Fields and their changes.",
            "maxProperties": 200,
            "additionalProperties": {
              "$ref": "#/components/schemas/Change"
            }
          }
        ]
      },
      "EntryRequest": {
        "type": "object",
        "description": "The request that the entry comes from.",
        "required": [
          "id",
          "method",
          "route",
          "path",
          "ip",
          "userAgent",
          "secretHint"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/RequestId"
          },
          "method": {
            "type": "string",
            "maxLength": 20,
            "description": "The HTTP method."
          },
          "route": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 500,
            "description": "The pattern of the route, if it is known."
          },
          "path": {
            "type": "string",
            "maxLength": 2048,
            "description": "The path without the query; secrets in it are redacted."
          },
          "ip": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 45,
            "description": "The client's address."
          },
          "userAgent": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 500,
            "description": "What the client calls itself; secrets in it are redacted."
          },
          "secretHint": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 40,
            "description": "The hint of the secret that made the request; null for a user."
          }
        }
      },
      "OutcomePending": {
        "type": "object",
        "description": "Not known yet, or never known because the server ended first.",
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "pending"
          }
        }
      },
      "OutcomeCompleted": {
        "type": "object",
        "description": "How the request ended.",
        "required": [
          "state",
          "status",
          "durationMs"
        ],
        "properties": {
          "state": {
            "type": "string",
            "const": "completed"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "minimum": 100,
            "maximum": 999,
            "description": "The HTTP status; 499 when the client went away first."
          },
          "durationMs": {
            "type": "integer",
            "format": "int32",
            "minimum": 0,
            "maximum": 2147483647,
            "description": "From admission to the end of the answer, in milliseconds."
          }
        }
      },
      "AuditLogEntry": {
        "type": "object",
        "description": "One fact in the audit log. It never changes, but for its outcome, which comes when the request has ended.",
        "required": [
          "id",
          "occurredAt",
          "action",
          "actor",
          "initiator",
          "resource",
          "changes",
          "request",
          "outcome",
          "reason",
          "count"
        ],
        "properties": {
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "occurredAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "action": {
            "$ref": "#/components/schemas/Action"
          },
          "actor": {
            "$ref": "#/components/schemas/Actor"
          },
          "initiator": {
            "description": "Who started what the actor carried out, where it differs.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Actor"
              },
              {
                "type": "null"
              }
            ]
          },
          "resource": {
            "description": "What it was done to, if to anything.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Resource"
              },
              {
                "type": "null"
              }
            ]
          },
          "changes": {
            "description": "What changed, if anything.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Changes"
              },
              {
                "type": "null"
              }
            ]
          },
          "request": {
            "description": "The request it comes from; null for what the service does by itself.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/EntryRequest"
              },
              {
                "type": "null"
              }
            ]
          },
          "outcome": {
            "description": "What became of an admitted request; null for other entries.",
            "anyOf": [
              {
                "$ref": "#/components/schemas/OutcomeCompleted"
              },
              {
                "$ref": "#/components/schemas/OutcomePending"
              },
              {
                "type": "null"
              }
            ]
          },
          "reason": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 100,
            "description": "Why a request was rejected: `revoked`, `expired`, or `ended` (an old secret, after its overlap)."
          },
          "count": {
            "type": "integer",
            "format": "int32",
            "minimum": 1,
            "maximum": 2147483647,
            "description": "How many rejections the entry stands for (those of one key, reason and minute are one entry)."
          }
        }
      },
      "AuditLogEntryEnvelope": {
        "type": "object",
        "description": "One entry.",
        "required": [
          "auditLogEntry"
        ],
        "properties": {
          "auditLogEntry": {
            "$ref": "#/components/schemas/AuditLogEntry"
          }
        }
      },
      "AuditLogEntryPage": {
        "type": "object",
        "description": "A page of entries.",
        "required": [
          "data",
          "nextCursor"
        ],
        "properties": {
          "data": {
            "type": "array",
            "maxItems": 100,
            "description": "The entries of this page; that there are none does not mean that it is the last.",
            "items": {
              "$ref": "#/components/schemas/AuditLogEntry"
            }
          },
          "nextCursor": {
            "$ref": "#/components/schemas/NextCursor"
          }
        }
      },
      "ApiKeyPrincipal": {
        "type": "object",
        "description": "An API key as principal.",
        "required": [
          "type",
          "id",
          "name",
          "organizationId",
          "expiresAt"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "api_key"
          },
          "id": {
            "$ref": "#/components/schemas/Id"
          },
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "organizationId": {
            "$ref": "#/components/schemas/OrganizationId"
          },
          "expiresAt": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "maxLength": 40,
            "description": "When the key expires, or null for never."
          }
        }
      },
      "UserPrincipal": {
        "type": "object",
        "description": "A user of the host's as principal.",
        "required": [
          "type",
          "id",
          "name",
          "organizationId",
          "expiresAt"
        ],
        "properties": {
          "type": {
            "type": "string",
            "const": "user"
          },
          "id": {
            "$ref": "#/components/schemas/PrincipalId"
          },
          "name": {
            "type": "string",
            "maxLength": 255,
            "description": "The user's name."
          },
          "organizationId": {
            "$ref": "#/components/schemas/OrganizationId"
          },
          "expiresAt": {
            "type": "null",
            "description": "Users do not expire."
          }
        }
      },
      "OrganizationId": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$",
        "x-patternMessage": "must not contain control characters or lone surrogates",
        "description": "The organization, as the host names it.",
        "examples": [
          "default"
        ]
      },
      "Principal": {
        "description": "Who a request acts as.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/ApiKeyPrincipal"
          },
          {
            "$ref": "#/components/schemas/UserPrincipal"
          }
        ],
        "discriminator": {
          "propertyName": "type",
          "mapping": {
            "api_key": "#/components/schemas/ApiKeyPrincipal",
            "user": "#/components/schemas/UserPrincipal"
          }
        }
      },
      "FieldError": {
        "type": "object",
        "description": "One fault in a request.",
        "required": [
          "in",
          "field",
          "message"
        ],
        "properties": {
          "in": {
            "type": "string",
            "enum": [
              "body",
              "query",
              "path",
              "header"
            ],
            "description": "Where the field is."
          },
          "field": {
            "type": "string",
            "maxLength": 255,
            "description": "A JSON pointer (RFC 6901) into the body, `/` and the name elsewhere; empty for the body as a whole."
          },
          "message": {
            "type": "string",
            "maxLength": 500,
            "description": "What is wrong, and what to send instead."
          }
        }
      },
      "InvalidRequestProblem": {
        "type": "object",
        "description": "The request does not fit the contract; `errors` names each faulty field.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId",
          "errors"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Invalid request"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 400
          },
          "code": {
            "type": "string",
            "const": "invalid_request"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          },
          "errors": {
            "type": "array",
            "maxItems": 100,
            "description": "Every fault that was found.",
            "items": {
              "$ref": "#/components/schemas/FieldError"
            }
          }
        }
      },
      "InvalidCursorProblem": {
        "type": "object",
        "description": "The cursor is not one of ours, or belongs to other filters or another sort. Start again without it.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Invalid cursor"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 400
          },
          "code": {
            "type": "string",
            "const": "invalid_cursor"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "UnauthenticatedProblem": {
        "type": "object",
        "description": "The request carries no credentials that this API takes. Send `Authorization: Bearer sk_…`.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Not authenticated"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 401
          },
          "code": {
            "type": "string",
            "const": "unauthenticated"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "InvalidTokenProblem": {
        "type": "object",
        "description": "The secret is malformed, unknown or ended, or its key is expired or revoked; which of these is in the audit log only.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Invalid token"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 401
          },
          "code": {
            "type": "string",
            "const": "invalid_token"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "CrossSiteRequestProblem": {
        "type": "object",
        "description": "A change that relies on a session came from another site.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Cross-site request"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 403
          },
          "code": {
            "type": "string",
            "const": "cross_site_request"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ApiKeyManagementDisabledProblem": {
        "type": "object",
        "description": "The host lets only users manage keys.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Key management is disabled for API keys"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 403
          },
          "code": {
            "type": "string",
            "const": "api_key_management_disabled"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ExpirationExceedsPrincipalProblem": {
        "type": "object",
        "description": "A key that expires cannot make, extend or rotate a key to outlive it. Choose an expiration up to its own.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Expiration exceeds your own"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 403
          },
          "code": {
            "type": "string",
            "const": "expiration_exceeds_principal"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "NotFoundProblem": {
        "type": "object",
        "description": "There is no such thing in your organization.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Not found"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 404
          },
          "code": {
            "type": "string",
            "const": "not_found"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "MethodNotAllowedProblem": {
        "type": "object",
        "description": "The path exists but not with this method; see `Allow`.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Method not allowed"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 405
          },
          "code": {
            "type": "string",
            "const": "method_not_allowed"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ApiKeyNotActiveProblem": {
        "type": "object",
        "description": "The key is expired or revoked, so it cannot be changed or rotated. Create a new one.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "API key not active"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 409
          },
          "code": {
            "type": "string",
            "const": "api_key_not_active"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ApiKeyActiveProblem": {
        "type": "object",
        "description": "Only revoked and expired keys can be deleted. Revoke it first.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "API key is active"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 409
          },
          "code": {
            "type": "string",
            "const": "api_key_active"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ApiKeyInUseProblem": {
        "type": "object",
        "description": "It was used more recently than `ifUnusedForSeconds` allows; nothing was done. The last use is told.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId",
          "lastUsedAt",
          "lastUsedIp",
          "lastUsedUserAgent"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "API key in use"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 409
          },
          "code": {
            "type": "string",
            "const": "api_key_in_use"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          },
          "lastUsedAt": {
            "type": "string",
            "format": "date-time",
            "maxLength": 40,
            "description": "When it was last used, to within 10 seconds."
          },
          "lastUsedIp": {
            "$ref": "#/components/schemas/LastUsedIp"
          },
          "lastUsedUserAgent": {
            "$ref": "#/components/schemas/LastUsedUserAgent"
          }
        }
      },
      "SecretAlreadyDeliveredProblem": {
        "type": "object",
        "description": "The key was created or rotated by an earlier request with this `Idempotency-Key`, and its secret was in the answer to\nthat: it is never stored, so it cannot be sent again. If that answer was lost, rotate the key with\n`overlapSeconds: 0` and a new `Idempotency-Key`.\n",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId",
          "apiKeyId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Secret already delivered"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 409
          },
          "code": {
            "type": "string",
            "const": "secret_already_delivered"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          },
          "apiKeyId": {
            "type": "string",
            "format": "uuid",
            "minLength": 36,
            "maxLength": 36,
            "description": "The key that the earlier request created or rotated. It may have been revoked or deleted since.",
            "examples": [
              "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
            ]
          }
        }
      },
      "PayloadTooLargeProblem": {
        "type": "object",
        "description": "The body is larger than 16 KiB.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Payload too large"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 413
          },
          "code": {
            "type": "string",
            "const": "payload_too_large"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "UnsupportedMediaTypeProblem": {
        "type": "object",
        "description": "The body must be JSON: send `Content-Type: application/json`.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Unsupported media type"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 415
          },
          "code": {
            "type": "string",
            "const": "unsupported_media_type"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "IdempotencyKeyReusedProblem": {
        "type": "object",
        "description": "The `Idempotency-Key` was used with another request; nothing was done. Send a new one with each new request.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Idempotency key reused"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 422
          },
          "code": {
            "type": "string",
            "const": "idempotency_key_reused"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "TooManyRequestsProblem": {
        "type": "object",
        "description": "Too many requests have come from your address. Try again after `Retry-After` seconds.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Too many requests"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 429
          },
          "code": {
            "type": "string",
            "const": "too_many_requests"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "InternalErrorProblem": {
        "type": "object",
        "description": "The service failed. Look before you repeat a change; report the request id if it stays so.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Internal error"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 500
          },
          "code": {
            "type": "string",
            "const": "internal_error"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "UnavailableProblem": {
        "type": "object",
        "description": "The service cannot reach its database, or has too much to do. Try again after `Retry-After` seconds.",
        "required": [
          "type",
          "title",
          "status",
          "code",
          "detail",
          "requestId"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/ProblemType"
          },
          "title": {
            "type": "string",
            "const": "Service unavailable"
          },
          "status": {
            "type": "integer",
            "format": "int32",
            "const": 503
          },
          "code": {
            "type": "string",
            "const": "unavailable"
          },
          "detail": {
            "$ref": "#/components/schemas/ProblemDetail"
          },
          "requestId": {
            "$ref": "#/components/schemas/RequestId"
          }
        }
      },
      "ProblemType": {
        "type": "string",
        "format": "uri-reference",
        "maxLength": 255,
        "description": "Identifies the kind of problem (RFC 9457, section 3.1.1), relative to the service.",
        "examples": [
          "/docs/problems/invalid_request"
        ]
      },
      "ProblemDetail": {
        "type": "string",
        "maxLength": 1000,
        "description": "What happened, and what to do.",
        "examples": [
          "The request has 1 fault; see errors."
        ]
      },
      "Problem": {
        "description": "Any problem that this API answers with.",
        "oneOf": [
          {
            "$ref": "#/components/schemas/InvalidRequestProblem"
          },
          {
            "$ref": "#/components/schemas/InvalidCursorProblem"
          },
          {
            "$ref": "#/components/schemas/UnauthenticatedProblem"
          },
          {
            "$ref": "#/components/schemas/InvalidTokenProblem"
          },
          {
            "$ref": "#/components/schemas/CrossSiteRequestProblem"
          },
          {
            "$ref": "#/components/schemas/ApiKeyManagementDisabledProblem"
          },
          {
            "$ref": "#/components/schemas/ExpirationExceedsPrincipalProblem"
          },
          {
            "$ref": "#/components/schemas/NotFoundProblem"
          },
          {
            "$ref": "#/components/schemas/MethodNotAllowedProblem"
          },
          {
            "$ref": "#/components/schemas/ApiKeyNotActiveProblem"
          },
          {
            "$ref": "#/components/schemas/ApiKeyActiveProblem"
          },
          {
            "$ref": "#/components/schemas/ApiKeyInUseProblem"
          },
          {
            "$ref": "#/components/schemas/SecretAlreadyDeliveredProblem"
          },
          {
            "$ref": "#/components/schemas/PayloadTooLargeProblem"
          },
          {
            "$ref": "#/components/schemas/UnsupportedMediaTypeProblem"
          },
          {
            "$ref": "#/components/schemas/IdempotencyKeyReusedProblem"
          },
          {
            "$ref": "#/components/schemas/TooManyRequestsProblem"
          },
          {
            "$ref": "#/components/schemas/InternalErrorProblem"
          },
          {
            "$ref": "#/components/schemas/UnavailableProblem"
          }
        ],
        "discriminator": {
          "propertyName": "code",
          "mapping": {
            "invalid_request": "#/components/schemas/InvalidRequestProblem",
            "invalid_cursor": "#/components/schemas/InvalidCursorProblem",
            "unauthenticated": "#/components/schemas/UnauthenticatedProblem",
            "invalid_token": "#/components/schemas/InvalidTokenProblem",
            "cross_site_request": "#/components/schemas/CrossSiteRequestProblem",
            "api_key_management_disabled": "#/components/schemas/ApiKeyManagementDisabledProblem",
            "expiration_exceeds_principal": "#/components/schemas/ExpirationExceedsPrincipalProblem",
            "not_found": "#/components/schemas/NotFoundProblem",
            "method_not_allowed": "#/components/schemas/MethodNotAllowedProblem",
            "api_key_not_active": "#/components/schemas/ApiKeyNotActiveProblem",
            "api_key_active": "#/components/schemas/ApiKeyActiveProblem",
            "api_key_in_use": "#/components/schemas/ApiKeyInUseProblem",
            "secret_already_delivered": "#/components/schemas/SecretAlreadyDeliveredProblem",
            "payload_too_large": "#/components/schemas/PayloadTooLargeProblem",
            "unsupported_media_type": "#/components/schemas/UnsupportedMediaTypeProblem",
            "idempotency_key_reused": "#/components/schemas/IdempotencyKeyReusedProblem",
            "too_many_requests": "#/components/schemas/TooManyRequestsProblem",
            "internal_error": "#/components/schemas/InternalErrorProblem",
            "unavailable": "#/components/schemas/UnavailableProblem"
          }
        }
      }
    },
    "responses": {
      "CurrentApiKey": {
        "description": "The key as it is now.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ApiKeyEnvelope"
            },
            "examples": {
              "apiKey": {
                "$ref": "#/components/examples/ApiKey"
              }
            }
          }
        }
      },
      "InvalidRequest": {
        "description": "The request does not fit the contract.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          },
          "WWW-Authenticate": {
            "$ref": "#/components/headers/CredentialsFault"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/InvalidRequestProblem"
            },
            "examples": {
              "invalid_request": {
                "summary": "Invalid request",
                "value": {
                  "type": "/docs/problems/invalid_request",
                  "title": "Invalid request",
                  "status": 400,
                  "code": "invalid_request",
                  "detail": "The request has 1 fault; see errors.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "errors": [
                    {
                      "in": "body",
                      "field": "/name",
                      "message": "must not be blank"
                    }
                  ]
                }
              }
            }
          }
        }
      },
      "InvalidListRequest": {
        "description": "The request does not fit the contract, or the cursor does not fit the filters.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          },
          "WWW-Authenticate": {
            "$ref": "#/components/headers/CredentialsFault"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/InvalidRequestProblem"
                },
                {
                  "$ref": "#/components/schemas/InvalidCursorProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "invalid_request": "#/components/schemas/InvalidRequestProblem",
                  "invalid_cursor": "#/components/schemas/InvalidCursorProblem"
                }
              }
            },
            "examples": {
              "invalid_request": {
                "summary": "Invalid request",
                "value": {
                  "type": "/docs/problems/invalid_request",
                  "title": "Invalid request",
                  "status": 400,
                  "code": "invalid_request",
                  "detail": "The request has 1 fault; see errors.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "errors": [
                    {
                      "in": "body",
                      "field": "/name",
                      "message": "must not be blank"
                    }
                  ]
                }
              },
              "invalid_cursor": {
                "summary": "Invalid cursor",
                "value": {
                  "type": "/docs/problems/invalid_cursor",
                  "title": "Invalid cursor",
                  "status": 400,
                  "code": "invalid_cursor",
                  "detail": "The cursor is not one of ours, or belongs to other filters or another sort. Start again without it.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "NotAuthenticated": {
        "description": "No credentials, or a secret that is not valid.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WWW-Authenticate"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/UnauthenticatedProblem"
                },
                {
                  "$ref": "#/components/schemas/InvalidTokenProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "unauthenticated": "#/components/schemas/UnauthenticatedProblem",
                  "invalid_token": "#/components/schemas/InvalidTokenProblem"
                }
              }
            },
            "examples": {
              "unauthenticated": {
                "summary": "Not authenticated",
                "value": {
                  "type": "/docs/problems/unauthenticated",
                  "title": "Not authenticated",
                  "status": 401,
                  "code": "unauthenticated",
                  "detail": "Send the secret of an API key: Authorization: Bearer sk_…",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "invalid_token": {
                "summary": "Invalid token",
                "value": {
                  "type": "/docs/problems/invalid_token",
                  "title": "Invalid token",
                  "status": 401,
                  "code": "invalid_token",
                  "detail": "The secret is not valid. Check that it is complete, and that its API key is active.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "ManagementDisabled": {
        "description": "The host lets only users manage keys.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/ApiKeyManagementDisabledProblem"
            },
            "examples": {
              "api_key_management_disabled": {
                "summary": "Key management is disabled for API keys",
                "value": {
                  "type": "/docs/problems/api_key_management_disabled",
                  "title": "Key management is disabled for API keys",
                  "status": 403,
                  "code": "api_key_management_disabled",
                  "detail": "API keys cannot manage API keys here. Sign in as a user.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "CrossSite": {
        "description": "The request came from another site.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/CrossSiteRequestProblem"
            },
            "examples": {
              "cross_site_request": {
                "summary": "Cross-site request",
                "value": {
                  "type": "/docs/problems/cross_site_request",
                  "title": "Cross-site request",
                  "status": 403,
                  "code": "cross_site_request",
                  "detail": "Changes and exports that rely on a session must come from the site itself.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "Forbidden": {
        "description": "The host lets only users manage keys, or the request came from another site.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/CrossSiteRequestProblem"
                },
                {
                  "$ref": "#/components/schemas/ApiKeyManagementDisabledProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "cross_site_request": "#/components/schemas/CrossSiteRequestProblem",
                  "api_key_management_disabled": "#/components/schemas/ApiKeyManagementDisabledProblem"
                }
              }
            },
            "examples": {
              "cross_site_request": {
                "summary": "Cross-site request",
                "value": {
                  "type": "/docs/problems/cross_site_request",
                  "title": "Cross-site request",
                  "status": 403,
                  "code": "cross_site_request",
                  "detail": "Changes and exports that rely on a session must come from the site itself.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "api_key_management_disabled": {
                "summary": "Key management is disabled for API keys",
                "value": {
                  "type": "/docs/problems/api_key_management_disabled",
                  "title": "Key management is disabled for API keys",
                  "status": 403,
                  "code": "api_key_management_disabled",
                  "detail": "API keys cannot manage API keys here. Sign in as a user.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "ExpirationForbidden": {
        "description": "Not allowed to this principal, or the request came from another site.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/CrossSiteRequestProblem"
                },
                {
                  "$ref": "#/components/schemas/ApiKeyManagementDisabledProblem"
                },
                {
                  "$ref": "#/components/schemas/ExpirationExceedsPrincipalProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "cross_site_request": "#/components/schemas/CrossSiteRequestProblem",
                  "api_key_management_disabled": "#/components/schemas/ApiKeyManagementDisabledProblem",
                  "expiration_exceeds_principal": "#/components/schemas/ExpirationExceedsPrincipalProblem"
                }
              }
            },
            "examples": {
              "cross_site_request": {
                "summary": "Cross-site request",
                "value": {
                  "type": "/docs/problems/cross_site_request",
                  "title": "Cross-site request",
                  "status": 403,
                  "code": "cross_site_request",
                  "detail": "Changes and exports that rely on a session must come from the site itself.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "api_key_management_disabled": {
                "summary": "Key management is disabled for API keys",
                "value": {
                  "type": "/docs/problems/api_key_management_disabled",
                  "title": "Key management is disabled for API keys",
                  "status": 403,
                  "code": "api_key_management_disabled",
                  "detail": "API keys cannot manage API keys here. Sign in as a user.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "expiration_exceeds_principal": {
                "summary": "Expiration exceeds your own",
                "value": {
                  "type": "/docs/problems/expiration_exceeds_principal",
                  "title": "Expiration exceeds your own",
                  "status": 403,
                  "code": "expiration_exceeds_principal",
                  "detail": "Your API key expires at 2027-05-23T09:00:00.000Z. Choose an expiration up to that instant.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "NotFound": {
        "description": "There is no such thing in your organization.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/NotFoundProblem"
            },
            "examples": {
              "not_found": {
                "summary": "Not found",
                "value": {
                  "type": "/docs/problems/not_found",
                  "title": "Not found",
                  "status": 404,
                  "code": "not_found",
                  "detail": "There is no such thing in your organization.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "ApiKeyNotActive": {
        "description": "The key is expired or revoked.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/ApiKeyNotActiveProblem"
            },
            "examples": {
              "api_key_not_active": {
                "summary": "API key not active",
                "value": {
                  "type": "/docs/problems/api_key_not_active",
                  "title": "API key not active",
                  "status": 409,
                  "code": "api_key_not_active",
                  "detail": "The API key is revoked. Create a new one.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "ApiKeyActive": {
        "description": "The key is active.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/ApiKeyActiveProblem"
            },
            "examples": {
              "api_key_active": {
                "summary": "API key is active",
                "value": {
                  "type": "/docs/problems/api_key_active",
                  "title": "API key is active",
                  "status": 409,
                  "code": "api_key_active",
                  "detail": "The API key is active. Revoke it first, then delete it.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "ApiKeyInUse": {
        "description": "The key was used more recently than `ifUnusedForSeconds` allows.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/ApiKeyInUseProblem"
            },
            "examples": {
              "api_key_in_use": {
                "summary": "API key in use",
                "value": {
                  "type": "/docs/problems/api_key_in_use",
                  "title": "API key in use",
                  "status": 409,
                  "code": "api_key_in_use",
                  "detail": "The API key was last used at 2026-11-23T09:12:41.218Z, and nothing was done. Try again later, or leave ifUnusedForSeconds out.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "lastUsedAt": "2026-11-23T09:12:41.218Z",
                  "lastUsedIp": "203.0.113.7",
                  "lastUsedUserAgent": "curl/8.14.1"
                }
              }
            }
          }
        }
      },
      "OverlapConflict": {
        "description": "The key is expired or revoked, or its old secret was used more recently than `ifUnusedForSeconds` allows.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/ApiKeyNotActiveProblem"
                },
                {
                  "$ref": "#/components/schemas/ApiKeyInUseProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "api_key_not_active": "#/components/schemas/ApiKeyNotActiveProblem",
                  "api_key_in_use": "#/components/schemas/ApiKeyInUseProblem"
                }
              }
            },
            "examples": {
              "api_key_not_active": {
                "summary": "API key not active",
                "value": {
                  "type": "/docs/problems/api_key_not_active",
                  "title": "API key not active",
                  "status": 409,
                  "code": "api_key_not_active",
                  "detail": "The API key is revoked. Create a new one.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "api_key_in_use": {
                "summary": "API key in use",
                "value": {
                  "type": "/docs/problems/api_key_in_use",
                  "title": "API key in use",
                  "status": 409,
                  "code": "api_key_in_use",
                  "detail": "The API key was last used at 2026-11-23T09:12:41.218Z, and nothing was done. Try again later, or leave ifUnusedForSeconds out.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "lastUsedAt": "2026-11-23T09:12:41.218Z",
                  "lastUsedIp": "203.0.113.7",
                  "lastUsedUserAgent": "curl/8.14.1"
                }
              }
            }
          }
        }
      },
      "RotationConflict": {
        "description": "The key is expired or revoked, or an earlier request with this `Idempotency-Key` has rotated it.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "oneOf": [
                {
                  "$ref": "#/components/schemas/ApiKeyNotActiveProblem"
                },
                {
                  "$ref": "#/components/schemas/SecretAlreadyDeliveredProblem"
                }
              ],
              "discriminator": {
                "propertyName": "code",
                "mapping": {
                  "api_key_not_active": "#/components/schemas/ApiKeyNotActiveProblem",
                  "secret_already_delivered": "#/components/schemas/SecretAlreadyDeliveredProblem"
                }
              }
            },
            "examples": {
              "api_key_not_active": {
                "summary": "API key not active",
                "value": {
                  "type": "/docs/problems/api_key_not_active",
                  "title": "API key not active",
                  "status": 409,
                  "code": "api_key_not_active",
                  "detail": "The API key is revoked. Create a new one.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              },
              "secret_already_delivered": {
                "summary": "Secret already delivered",
                "value": {
                  "type": "/docs/problems/secret_already_delivered",
                  "title": "Secret already delivered",
                  "status": 409,
                  "code": "secret_already_delivered",
                  "detail": "An earlier request with this Idempotency-Key created or rotated the API key, and its secret was in the answer to that. If that answer was lost, rotate the key with overlapSeconds 0 and a new Idempotency-Key.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "apiKeyId": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
                }
              }
            }
          }
        }
      },
      "SecretAlreadyDelivered": {
        "description": "An earlier request with this `Idempotency-Key` created or rotated the key, and was answered with its secret.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/SecretAlreadyDeliveredProblem"
            },
            "examples": {
              "secret_already_delivered": {
                "summary": "Secret already delivered",
                "value": {
                  "type": "/docs/problems/secret_already_delivered",
                  "title": "Secret already delivered",
                  "status": 409,
                  "code": "secret_already_delivered",
                  "detail": "An earlier request with this Idempotency-Key created or rotated the API key, and its secret was in the answer to that. If that answer was lost, rotate the key with overlapSeconds 0 and a new Idempotency-Key.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
                  "apiKeyId": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10"
                }
              }
            }
          }
        }
      },
      "PayloadTooLarge": {
        "description": "The body is larger than 16 KiB.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/PayloadTooLargeProblem"
            },
            "examples": {
              "payload_too_large": {
                "summary": "Payload too large",
                "value": {
                  "type": "/docs/problems/payload_too_large",
                  "title": "Payload too large",
                  "status": 413,
                  "code": "payload_too_large",
                  "detail": "The body is larger than 16 KiB.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "UnsupportedMediaType": {
        "description": "The body is not JSON.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/UnsupportedMediaTypeProblem"
            },
            "examples": {
              "unsupported_media_type": {
                "summary": "Unsupported media type",
                "value": {
                  "type": "/docs/problems/unsupported_media_type",
                  "title": "Unsupported media type",
                  "status": 415,
                  "code": "unsupported_media_type",
                  "detail": "Send the body as JSON, with Content-Type: application/json.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "IdempotencyKeyReused": {
        "description": "The `Idempotency-Key` was used with another request.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/IdempotencyKeyReusedProblem"
            },
            "examples": {
              "idempotency_key_reused": {
                "summary": "Idempotency key reused",
                "value": {
                  "type": "/docs/problems/idempotency_key_reused",
                  "title": "Idempotency key reused",
                  "status": 422,
                  "code": "idempotency_key_reused",
                  "detail": "This Idempotency-Key was used with another request, and nothing was done. Send a new one with each new request.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "TooManyRequests": {
        "description": "Too many requests have come from this address.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Retry-After": {
            "$ref": "#/components/headers/Retry-After"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/TooManyRequestsProblem"
            },
            "examples": {
              "too_many_requests": {
                "summary": "Too many requests",
                "value": {
                  "type": "/docs/problems/too_many_requests",
                  "title": "Too many requests",
                  "status": 429,
                  "code": "too_many_requests",
                  "detail": "Too many reports have come from your address. Try again after the seconds in Retry-After.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "InternalError": {
        "description": "The service failed.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/InternalErrorProblem"
            },
            "examples": {
              "internal_error": {
                "summary": "Internal error",
                "value": {
                  "type": "/docs/problems/internal_error",
                  "title": "Internal error",
                  "status": 500,
                  "code": "internal_error",
                  "detail": "The service failed. Look before you repeat a change; report the request id if it stays so.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      },
      "Unavailable": {
        "description": "The service cannot answer now.",
        "headers": {
          "X-Request-Id": {
            "$ref": "#/components/headers/X-Request-Id"
          },
          "Cache-Control": {
            "$ref": "#/components/headers/Cache-Control"
          },
          "Latchkey-Key-Expires-At": {
            "$ref": "#/components/headers/Latchkey-Key-Expires-At"
          },
          "Retry-After": {
            "$ref": "#/components/headers/Retry-After"
          }
        },
        "content": {
          "application/problem+json": {
            "schema": {
              "$ref": "#/components/schemas/UnavailableProblem"
            },
            "examples": {
              "unavailable": {
                "summary": "Service unavailable",
                "value": {
                  "type": "/docs/problems/unavailable",
                  "title": "Service unavailable",
                  "status": 503,
                  "code": "unavailable",
                  "detail": "The service cannot answer now. Try again after the seconds in Retry-After.",
                  "requestId": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12"
                }
              }
            }
          }
        }
      }
    },
    "examples": {
      "ApiKey": {
        "summary": "An active key",
        "value": {
          "apiKey": {
            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
            "name": "CI/CD Pipeline",
            "description": null,
            "hint": "sk_AbCd…zFDH",
            "status": "active",
            "createdAt": "2026-11-23T09:00:00.000Z",
            "createdBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "updatedAt": "2026-11-23T09:00:00.000Z",
            "expiresAt": null,
            "lastUsedAt": null,
            "lastUsedIp": null,
            "lastUsedUserAgent": null,
            "previousSecret": null,
            "leakReportedAt": null,
            "revokedAt": null,
            "revokedBy": null,
            "revokedReason": null,
            "revokedNote": null
          }
        }
      },
      "CreatedApiKey": {
        "summary": "A new key",
        "value": {
          "apiKey": {
            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
            "name": "CI/CD Pipeline",
            "description": null,
            "hint": "sk_AbCd…zFDH",
            "status": "active",
            "createdAt": "2026-11-23T09:00:00.000Z",
            "createdBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "updatedAt": "2026-11-23T09:00:00.000Z",
            "expiresAt": null,
            "lastUsedAt": null,
            "lastUsedIp": null,
            "lastUsedUserAgent": null,
            "previousSecret": null,
            "leakReportedAt": null,
            "revokedAt": null,
            "revokedBy": null,
            "revokedReason": null,
            "revokedNote": null
          },
          "secret": "sk_AbCdEFGH1JKLMN0PQRSTUVWXYZ23452gzFDH"
        }
      },
      "RotatedApiKey": {
        "summary": "A new secret, and the old one in its overlap",
        "value": {
          "apiKey": {
            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
            "name": "CI/CD Pipeline",
            "description": null,
            "hint": "sk_ZMcE…LEog",
            "status": "active",
            "createdAt": "2026-11-23T09:00:00.000Z",
            "createdBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "updatedAt": "2026-11-23T09:15:00.000Z",
            "expiresAt": null,
            "lastUsedAt": "2026-11-23T09:12:41.218Z",
            "lastUsedIp": "203.0.113.7",
            "lastUsedUserAgent": "curl/8.14.1",
            "previousSecret": {
              "hint": "sk_AbCd…zFDH",
              "validUntil": "2026-11-24T09:15:00.000Z",
              "lastUsedAt": "2026-11-23T09:12:41.218Z",
              "lastUsedIp": "203.0.113.7",
              "lastUsedUserAgent": "curl/8.14.1"
            },
            "leakReportedAt": null,
            "revokedAt": null,
            "revokedBy": null,
            "revokedReason": null,
            "revokedNote": null
          },
          "secret": "sk_ZMcEix94UGhd8zKBbYoPLfMUUNhPIK2SLEog",
          "endedSecrets": []
        }
      },
      "EndedApiKeyOverlap": {
        "summary": "The old secret has ended",
        "value": {
          "apiKey": {
            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
            "name": "CI/CD Pipeline",
            "description": null,
            "hint": "sk_ZMcE…LEog",
            "status": "active",
            "createdAt": "2026-11-23T09:00:00.000Z",
            "createdBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "updatedAt": "2026-11-23T09:30:00.000Z",
            "expiresAt": null,
            "lastUsedAt": "2026-11-23T09:12:41.218Z",
            "lastUsedIp": "203.0.113.7",
            "lastUsedUserAgent": "curl/8.14.1",
            "previousSecret": null,
            "leakReportedAt": null,
            "revokedAt": null,
            "revokedBy": null,
            "revokedReason": null,
            "revokedNote": null
          },
          "endedSecrets": [
            {
              "hint": "sk_AbCd…zFDH",
              "lastUsedAt": "2026-11-23T09:12:41.218Z",
              "lastUsedIp": "203.0.113.7",
              "lastUsedUserAgent": "curl/8.14.1"
            }
          ]
        }
      },
      "RevokedApiKey": {
        "summary": "A revoked key that had created none",
        "value": {
          "apiKey": {
            "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
            "name": "CI/CD Pipeline",
            "description": null,
            "hint": "sk_AbCd…zFDH",
            "status": "revoked",
            "createdAt": "2026-11-23T09:00:00.000Z",
            "createdBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "updatedAt": "2026-11-23T09:30:00.000Z",
            "expiresAt": null,
            "lastUsedAt": "2026-11-23T09:12:41.218Z",
            "lastUsedIp": "203.0.113.7",
            "lastUsedUserAgent": "curl/8.14.1",
            "previousSecret": null,
            "leakReportedAt": null,
            "revokedAt": "2026-11-23T09:30:00.000Z",
            "revokedBy": {
              "type": "user",
              "id": "u1",
              "name": "Ada"
            },
            "revokedReason": "unused",
            "revokedNote": null
          },
          "createdApiKeys": [],
          "createdApiKeysCount": 0
        }
      },
      "AuditLogEntry": {
        "summary": "A key was renamed with another key",
        "value": {
          "auditLogEntry": {
            "id": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a11",
            "occurredAt": "2026-11-23T09:12:41.218Z",
            "action": "api_key.updated",
            "actor": {
              "type": "api_key",
              "id": "0199b7a2-7c1e-7d3a-9f0e-3f1f6c1b2a10",
              "name": "CI/CD Pipeline",
              "display": "API Key: CI/CD Pipeline"
            },
            "initiator": null,
            "resource": {
              "type": "api_key",
              "id": "0199b7a2-9a1e-7d3a-9f0e-3f1f6c1b2a13",
              "name": "Nightly backup"
            },
            "changes": {
              "name": {
                "from": "Backup",
                "to": "Nightly backup"
              }
            },
            "request": {
              "id": "0199b7a2-8f1e-7d3a-9f0e-3f1f6c1b2a12",
              "method": "PATCH",
              "route": "/v1/api-keys/{apiKeyId}",
              "path": "/v1/api-keys/0199b7a2-9a1e-7d3a-9f0e-3f1f6c1b2a13",
              "ip": "203.0.113.7",
              "userAgent": "curl/8.14.1",
              "secretHint": "sk_AbCd…zFDH"
            },
            "outcome": null,
            "reason": null,
            "count": 1
          }
        }
      }
    }
  }
};
