/** Azure's block blobs, as far as the clients use them. */
export class BlobStore {
  readonly #content = new Map<string, Buffer>();
  readonly #blocks = new Map<string, Map<string, Buffer>>();

  /** A whole blob, one block of it (in any order), or the list that puts blocks in theirs. */
  put(name: string, query: URLSearchParams, body: Buffer): void {
    switch (query.get('comp')) {
      case 'block': {
        const blocks = this.#blocks.get(name) ?? new Map<string, Buffer>();
        this.#blocks.set(name, blocks.set(query.get('blockid') ?? '', body));
        return;
      }
      case 'blocklist': {
        const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)];
        const blocks = ids.map(([, id]) => this.#blocks.get(name)?.get(id ?? ''));
        this.set(name, Buffer.concat(blocks.filter((block) => block !== undefined)));
        return;
      }
      default:
        this.set(name, body);
    }
  }

  set(name: string, content: Buffer): void {
    this.#content.set(name, content);
  }

  get(name: string): Buffer | undefined {
    return this.#content.get(name);
  }
}
