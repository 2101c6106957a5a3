import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content?: Buffer | string;
  /** The Unix mode with the type of file; a plain file unless said. */
  readonly mode?: number;
  readonly deflate?: boolean;
  /** Lies about the unpacked size, in the central directory and the local header. */
  readonly claimBytes?: number;
  /** Points the central directory at the local header of the part with this number. */
  readonly sharesBytesOf?: number;
  readonly encrypted?: boolean;
}

export const LINK_MODE = 0o120777;

/** Writes a ZIP archive byte by byte, honest or not (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = localRecord(part);
    offsets.push(offset);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(
    parts.map((part, index) => centralRecord(part, offsets[part.sharesBytesOf ?? index] ?? 0)),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function packed(part: ZipPart): { readonly raw: Buffer; readonly stored: Buffer } {
  const raw = Buffer.from(part.content ?? '');
  return { raw, stored: part.deflate === true ? deflateRawSync(raw) : raw };
}

/** Flags to sizes, which both kinds of header share. */
function common(part: ZipPart): Buffer {
  const { raw, stored } = packed(part);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(0x0800 | (part.encrypted === true ? 1 : 0), 0);
  header.writeUInt16LE(part.deflate === true ? 8 : 0, 2);
  header.writeUInt16LE(0x5c21, 6);
  header.writeUInt32LE(crc32(raw), 8);
  header.writeUInt32LE(stored.length, 12);
  header.writeUInt32LE(part.claimBytes ?? raw.length, 16);
  header.writeUInt16LE(Buffer.byteLength(part.name), 20);
  return header;
}

function localRecord(part: ZipPart): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x04034b50, 0);
  start.writeUInt16LE(20, 4);
  return Buffer.concat([
    start,
    common(part),
    Buffer.alloc(2),
    Buffer.from(part.name),
    packed(part).stored,
  ]);
}

function centralRecord(part: ZipPart, offset: number): Buffer {
  const start = Buffer.alloc(8);
  start.writeUInt32LE(0x02014b50, 0);
  start.writeUInt16LE((3 << 8) | 20, 4);
  start.writeUInt16LE(20, 6);
  const rest = Buffer.alloc(16);
  rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 8);
  rest.writeUInt32LE(offset, 12);
  return Buffer.concat([start, common(part), rest, Buffer.from(part.name)]);
}
