import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** The canonical text of a value (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalText(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only a JSON value has a canonical text.');
  return text;
}

/** `sha256:…` of a text's UTF-8 bytes. */
export function digestOfText(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

/** `sha256:…` of a value's canonical text: the same for the same value, however it was written. */
export function digestOf(value: Json): string {
  return digestOfText(canonicalText(value));
}
