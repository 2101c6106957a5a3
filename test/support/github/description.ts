import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { type Document, OpenAPIBackend, type Operation, type Request } from 'openapi-backend';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'github-openapi.json');

/** What GitHub's own description says of a request. */
export interface Ruling {
  /** Undefined where the description knows no such operation. */
  readonly operation: string | undefined;
  /** Why GitHub would refuse the request, or ignore a part of it. */
  readonly complaints: readonly string[];
}

/** GitHub's OpenAPI description as a judge of requests and answers. */
export class Description {
  readonly #api: OpenAPIBackend;

  private constructor(api: OpenAPIBackend) {
    this.#api = api;
  }

  static async load(): Promise<Description> {
    // The file is GitHub's, cut down by scripts/extract-openapi.ts.
    const definition = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
    const api = new OpenAPIBackend({
      definition,
      quick: true,
      customizeAjv: (ajv) => addFormats.default(ajv).addFormat('repo.nwo', /^[^/]+\/[^/]+$/),
    });
    await api.init();
    return new Description(api);
  }

  rule(request: Request): Ruling {
    const operation = this.#api.matchOperation(request);
    if (operation?.operationId === undefined)
      return {
        operation: undefined,
        complaints: [`no operation ${request.method} ${request.path}`],
      };
    const { errors } = this.#api.validator.validateRequest(request, operation);
    const complaints = (errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
    return {
      operation: operation.operationId,
      complaints: [...complaints, ...strangers(request.body, operation)],
    };
  }

  /** What is wrong with an answer of ours, so that the double does not drift from GitHub. */
  judgeAnswer(operationId: string, status: number, body: unknown): readonly string[] {
    const { errors } = this.#api.validator.validateResponse(body, operationId, status);
    return (errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  }
}

/** GitHub's schemas leave bodies open, so that a misspelt field would pass: here it does not. */
function strangers(body: unknown, operation: Operation): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const known = new Set<string>();
  const content = operation.requestBody as
    | { readonly content?: Record<string, { readonly schema?: unknown }> }
    | undefined; // A reference would have no content, and then nothing is known.
  collect(content?.content?.['application/json']?.schema, known);
  if (known.size === 0) return [];
  return Object.keys(body)
    .filter((key) => !known.has(key))
    .map((key) => `unknown field "${key}"`);
}

function collect(schema: unknown, known: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, allOf, anyOf, oneOf } = schema as Record<string, unknown>;
  for (const key of Object.keys(properties ?? {})) known.add(key);
  for (const part of [allOf, anyOf, oneOf].flat()) collect(part, known);
}
