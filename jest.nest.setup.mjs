// nestjs-cls and @nestjs-cls/transactional are CommonJS and require() Nest, which is ESM. Jest refuses that while the
// same import graph is still being loaded, so Nest has to stand before a spec's own imports begin.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
