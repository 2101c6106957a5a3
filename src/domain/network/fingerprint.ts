import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** A category without its text: the first 8 bytes of the SHA-256 of its UTF-8, as 16 hex digits. */
export function fingerprint(category: string): string {
  return bytesToHex(sha256(encoder.encode(category)).subarray(0, 8));
}

/** The bucket of a category: the first 4 bytes of its SHA-256, big-endian, modulo `buckets`. */
export function bucketOf(category: string, buckets: number): number {
  const digest = sha256(encoder.encode(category));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) % buckets;
}
