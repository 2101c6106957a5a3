;; Counts records, fields and lines of CSV bytes: the same machine as record-counter.ts, sixteen bytes at a time
;; where there are no quotes. Compiled by scripts/compile-tally.ts into record-tally.generated.ts.
;;
;; Memory: bytes of the chunk at 0; from $out on, for each misshapen record four i32: its start relative to the
;; chunk, its line, its fields, the records before it.
(module
  (memory (export "memory") 150)
  (global $out i32 (i32.const 1048576))
  (global $delimiter (export "delimiter") (mut i32) (i32.const 44))
  (global $quote (export "quote") (mut i32) (i32.const 34))
  (global $expected (export "expected") (mut i32) (i32.const 1))
  ;; 0 plain, 1 quoted, 2 right after a closing quote
  (global $state (export "state") (mut i32) (i32.const 0))
  ;; a line feed now belongs to the carriage return before it: 0 no, 1 that of a record, 2 one in quotes
  (global $after (mut i32) (i32.const 0))
  (global $records (export "records") (mut i32) (i32.const 0))
  (global $lines (mut i32) (i32.const 0))
  (global $blank (export "blank") (mut i32) (i32.const 0))
  (global $lf (export "lf") (mut i32) (i32.const 0))
  (global $cr (export "cr") (mut i32) (i32.const 0))
  (global $crlf (export "crlf") (mut i32) (i32.const 0))
  ;; the line of the first NUL; 0 where there was none
  (global $nulLine (export "nulLine") (mut i32) (i32.const 0))
  (global $fields (export "fields") (mut i32) (i32.const 1))
  ;; positions relative to the beginning of the chunk; negative for what began before it
  (global $fieldStart (mut i32) (i32.const 0))
  (global $recordStart (export "recordStart") (mut i32) (i32.const 0))
  (global $recordLine (export "recordLine") (mut i32) (i32.const 1))
  (global $misshapen (export "misshapen") (mut i32) (i32.const 0))

  (func $closeRecord (export "closeRecord")
    (local $at i32)
    (if (i32.ne (global.get $fields) (global.get $expected))
      (then
        (local.set $at
          (i32.add (global.get $out) (i32.shl (global.get $misshapen) (i32.const 4))))
        (i32.store (local.get $at) (global.get $recordStart))
        (i32.store offset=4 (local.get $at) (global.get $recordLine))
        (i32.store offset=8 (local.get $at) (global.get $fields))
        (i32.store offset=12 (local.get $at) (global.get $records))
        (global.set $misshapen (i32.add (global.get $misshapen) (i32.const 1)))))
    (global.set $records (i32.add (global.get $records) (i32.const 1))))

  (func $startRecord (param $at i32)
    (global.set $fields (i32.const 1))
    (global.set $recordStart (i32.add (local.get $at) (i32.const 1)))
    (global.set $fieldStart (i32.add (local.get $at) (i32.const 1)))
    (global.set $recordLine (i32.add (global.get $lines) (i32.const 1))))

  (func $sawNul
    (if (i32.eqz (global.get $nulLine))
      (then (global.set $nulLine (i32.add (global.get $lines) (i32.const 1))))))

  ;; a line feed or carriage return outside of quotes
  (func $lineBreak (param $byte i32) (param $at i32)
    (local $isFeed i32)
    (local.set $isFeed (i32.eq (local.get $byte) (i32.const 10)))
    (if (i32.and (local.get $isFeed) (i32.eq (global.get $after) (i32.const 1)))
      (then
        (global.set $cr (i32.sub (global.get $cr) (i32.const 1)))
        (global.set $crlf (i32.add (global.get $crlf) (i32.const 1)))
        (global.set $after (i32.const 0))
        (call $startRecord (local.get $at))
        (return)))
    (global.set $lines (i32.add (global.get $lines) (i32.const 1)))
    (if (local.get $isFeed)
      (then
        (global.set $after (i32.const 0))
        (global.set $lf (i32.add (global.get $lf) (i32.const 1))))
      (else
        (global.set $after (i32.const 1))
        (global.set $cr (i32.add (global.get $cr) (i32.const 1)))))
    (if (i32.eq (global.get $recordStart) (local.get $at))
      (then (global.set $blank (i32.add (global.get $blank) (i32.const 1))))
      (else (call $closeRecord)))
    (call $startRecord (local.get $at)))

  (func $quotedByte (param $byte i32)
    (local $isFeed i32)
    (if (i32.eq (local.get $byte) (global.get $quote))
      (then (global.set $state (i32.const 2)) (return)))
    (local.set $isFeed (i32.eq (local.get $byte) (i32.const 10)))
    (if (i32.or
          (i32.and (local.get $isFeed) (i32.ne (global.get $after) (i32.const 2)))
          (i32.eq (local.get $byte) (i32.const 13)))
      (then (global.set $lines (i32.add (global.get $lines) (i32.const 1)))))
    (if (i32.eqz (local.get $byte)) (then (call $sawNul)))
    (global.set $after
      (i32.shl (i32.eq (local.get $byte) (i32.const 13)) (i32.const 1))))

  (func $plainByte (param $byte i32) (param $at i32)
    (if (i32.eq (local.get $byte) (global.get $delimiter))
      (then
        (global.set $fields (i32.add (global.get $fields) (i32.const 1)))
        (global.set $fieldStart (i32.add (local.get $at) (i32.const 1))))
      (else
        (if (i32.or
              (i32.eq (local.get $byte) (i32.const 10))
              (i32.eq (local.get $byte) (i32.const 13)))
          (then
            (call $lineBreak (local.get $byte) (local.get $at))
            (global.set $state (i32.const 0))
            (return)))
        (if (i32.and
              (i32.eq (local.get $byte) (global.get $quote))
              (i32.or
                (i32.eq (global.get $state) (i32.const 2))
                (i32.eq (global.get $fieldStart) (local.get $at))))
          (then (global.set $state (i32.const 1)) (return)))
        (if (i32.eqz (local.get $byte)) (then (call $sawNul)))))
    (global.set $state (i32.const 0))
    (global.set $after (i32.const 0)))

  ;; sixteen bytes without quotes, carriage returns and NULs, outside of quotes
  (func $plainBlock (param $at i32) (param $delimiters i32) (param $feeds i32)
    (local $end i32) (local $below i32) (local $marks i32)
    (local.set $marks (i32.or (local.get $delimiters) (local.get $feeds)))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $feeds)))
        (local.set $end (i32.add (local.get $at) (i32.ctz (local.get $feeds))))
        (local.set $below
          (i32.sub
            (i32.and (local.get $feeds) (i32.sub (i32.const 0) (local.get $feeds)))
            (i32.const 1)))
        (global.set $fields
          (i32.add
            (global.get $fields)
            (i32.popcnt (i32.and (local.get $delimiters) (local.get $below)))))
        (local.set $delimiters
          (i32.and (local.get $delimiters) (i32.xor (local.get $below) (i32.const -1))))
        (local.set $feeds
          (i32.and (local.get $feeds) (i32.sub (local.get $feeds) (i32.const 1))))
        (call $lineBreak (i32.const 10) (local.get $end))
        (br $next)))
    (global.set $fields (i32.add (global.get $fields) (i32.popcnt (local.get $delimiters))))
    (if (local.get $marks)
      (then
        (global.set $fieldStart
          (i32.add
            (local.get $at)
            (i32.sub (i32.const 32) (i32.clz (local.get $marks))))))))

  ;; Counts the bytes at 0 … length - 1, then moves the origin of positions to their end.
  (func (export "push") (param $length i32)
    (local $at i32) (local $stop i32) (local $bytes v128)
    (local $delimiters v128) (local $quotes v128)
    (global.set $misshapen (i32.const 0))
    (local.set $delimiters (i8x16.splat (global.get $delimiter)))
    (local.set $quotes (i8x16.splat (global.get $quote)))
    (block $finished
      (loop $blocks
        (br_if $finished (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $stop (i32.add (local.get $at) (i32.const 16)))
        (if (i32.and
              (i32.le_u (local.get $stop) (local.get $length))
              (i32.eqz (i32.or (global.get $state) (global.get $after))))
          (then
            (local.set $bytes (v128.load (local.get $at)))
            (if (i32.eqz
                  (i8x16.bitmask
                    (v128.or
                      (v128.or
                        (i8x16.eq (local.get $bytes) (local.get $quotes))
                        (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 13))))
                      (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0))))))
              (then
                (call $plainBlock
                  (local.get $at)
                  (i8x16.bitmask (i8x16.eq (local.get $bytes) (local.get $delimiters)))
                  (i8x16.bitmask (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))))
                (local.set $at (local.get $stop))
                (br $blocks)))))
        (if (i32.gt_u (local.get $stop) (local.get $length))
          (then (local.set $stop (local.get $length))))
        (loop $single
          (if (i32.eq (global.get $state) (i32.const 1))
            (then (call $quotedByte (i32.load8_u (local.get $at))))
            (else (call $plainByte (i32.load8_u (local.get $at)) (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $single (i32.lt_u (local.get $at) (local.get $stop))))
        (br $blocks)))
    (global.set $fieldStart (i32.sub (global.get $fieldStart) (local.get $length)))
    (global.set $recordStart (i32.sub (global.get $recordStart) (local.get $length)))))
