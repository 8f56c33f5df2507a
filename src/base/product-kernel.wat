;; Adds the product of `rows` rows of `width` numbers and a matrix to as many rows of results, sixteen columns at a time.
;; Numbers are 32-bit floats. Addresses and `columns` are in bytes; the columns of the matrix and of the results are a multiple of 64 bytes.
;; `rows`, `width` and `columns` are at least 1, and the matrix and the results stand apart.
;; Assembled by test/bench/assemble-kernel.ts.
(module
  (import "given" "memory" (memory 0))
  (func (export "addProduct")
    (param $x i32) (param $rows i32) (param $width i32) (param $matrix i32) (param $columns i32) (param $out i32)
    (local $at i32) (local $end i32) (local $column i32) (local $weights i32)
    (local $factor v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $row
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $column (i32.const 0))
      (loop $block
        (local.set $a (v128.load (local.get $out)))
        (local.set $b (v128.load offset=16 (local.get $out)))
        (local.set $c (v128.load offset=32 (local.get $out)))
        (local.set $d (v128.load offset=48 (local.get $out)))
        (local.set $at (local.get $x))
        (local.set $weights (i32.add (local.get $matrix) (local.get $column)))
        (loop $sum
          (local.set $factor (v128.load32_splat (local.get $at)))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $factor) (v128.load (local.get $weights)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $weights)))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $factor) (v128.load offset=32 (local.get $weights)))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $factor) (v128.load offset=48 (local.get $weights)))))
          (local.set $weights (i32.add (local.get $weights) (local.get $columns)))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $sum (i32.lt_u (local.get $at) (local.get $end))))
        (v128.store (local.get $out) (local.get $a))
        (v128.store offset=16 (local.get $out) (local.get $b))
        (v128.store offset=32 (local.get $out) (local.get $c))
        (v128.store offset=48 (local.get $out) (local.get $d))
        (local.set $out (i32.add (local.get $out) (i32.const 64)))
        (local.set $column (i32.add (local.get $column) (i32.const 64)))
        (br_if $block (i32.lt_u (local.get $column) (local.get $columns))))
      (local.set $x (local.get $end))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows)))))
