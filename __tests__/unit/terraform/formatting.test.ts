import { expect, test } from '@jest/globals';
import { parseFormatDiff } from '../../../src/terraform/formatting.ts';

test('names and first lines, as Terraform 1.11.4 prints them', () => {
  const stdout = `main.tf
--- old/main.tf
+++ new/main.tf
@@ -1,13 +1,13 @@
 variable "a" {
-type=string
+  type    = string
   default = 1
 }
 
 
 
 locals {
-  a = 1
- bb = 2
+  a  = 1
+  bb = 2
 
   c = 3
 }
sub/weird name.tf
--- old/sub/weird name.tf
+++ new/sub/weird name.tf
@@ -8,3 +8,4 @@
 a = 1
 b = 2
+
 c = 3
@@ -20 +21 @@
-d=1
+d = 1
x.tfvars
--- old/x.tfvars
+++ new/x.tfvars
@@ -1 +1 @@
-a=1
\\ No newline at end of file
+a = 1
\\ No newline at end of file
`;
  expect(parseFormatDiff(stdout)).toEqual([
    { file: 'main.tf', line: 2 },
    { file: 'sub/weird name.tf', line: 10 },
    { file: 'x.tfvars', line: 1 },
  ]);
});

test('a changed line that looks like a header is none', () => {
  const stdout = `a.tf
--- old/a.tf
+++ new/a.tf
@@ -1,2 +1,2 @@
--- old/b.tf
-@@ -7 +7 @@
+++ new/b.tf
+x
`;
  expect(parseFormatDiff(stdout)).toEqual([{ file: 'a.tf', line: 1 }]);
});

test('an empty file gets its first line', () => {
  expect(parseFormatDiff('--- old/a.tf\n+++ new/a.tf\n@@ -0,0 +1 @@\n+a = 1\n')).toEqual([
    { file: 'a.tf', line: 1 },
  ]);
});

test('nothing to format', () => {
  expect(parseFormatDiff('')).toEqual([]);
});
