/**
 * What an expression of a model may say: the published questions to the dossier, plain variables, literals, and
 * what compares and combines these. It is read by the grammar of the engine's own parser, JUEL.
 */

import { PASSED_ON, QUESTIONS, RESERVED } from './vocabulary.js';

/** In characters. */
const MOST = 1000;

/** Whether the engine might evaluate something in it. */
export const isExpression = (text) => text.includes('${') || text.includes('#{');

/** Whether the engine evaluates all of it, and not a text with something in it. */
export const isMarked = (text) => /^[$#]\{[^]*\}$/.test(text.trim());

/** What in the text is not allowed; nothing where all of it is. */
export function refusedIn(text) {
  try {
    return text.length > MOST ? text : new Parser(tokens(text)).text();
  }
  catch (unreadable) {
    if (unreadable instanceof SyntaxError) {
      return text;
    }
    throw unreadable;
  }
}

const SPACE = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/y;

const WORDS = { div: '/', mod: '%', not: '!', and: '&&', or: '||', lt: '<', le: '<=', eq: '==', ne: '!=', gt: '>', ge: '>=' };

const KEYWORDS = ['null', 'true', 'false', 'empty', 'instanceof'];

/** What may stand between the braces, by kind; the first that fits. */
const TOKENS = [
  ['string', /"(?:[^"\\]|\\["\\])*"|'(?:[^'\\]|\\['\\])*'/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}]*/uy],
  ['sign', /&&|\|\||==|!=|<=|>=|[*/%+\-?:[\]().,<>!}]/y]
];

function tokens(text) {
  const found = [];
  let at = 0;
  const take = (pattern) => {
    pattern.lastIndex = at;
    const [taken] = pattern.exec(text) ?? [];
    at += taken?.length ?? 0;
    return taken;
  };
  while (at < text.length) {
    if (/^[$#]\{/.test(text.slice(at, at + 2))) {
      found.push({ is: 'begin', image: text.slice(at, at += 2) });
      while (found.at(-1).image !== '}' && (take(SPACE), at < text.length)) {
        found.push(token(take));
      }
    }
    else {
      take(/(?:\\[$#]\{|(?![$#]\{)[^])+/y);
      found.push({ is: 'text' });
    }
  }
  return found;
}

function token(take) {
  for (const [is, pattern] of TOKENS) {
    const image = take(pattern);
    if (image !== undefined) {
      return is === 'word' ? word(image) : { is, image };
    }
  }
  throw new SyntaxError();
}

const word = (image) => (Object.hasOwn(WORDS, image) ? { is: 'sign', image: WORDS[image] }
  : { is: KEYWORDS.includes(image) ? 'keyword' : 'name', image });

const BETWEEN = ['*', '/', '%', '+', '-', '&&', '||', '==', '!=', '<', '<=', '>', '>='];

/** Each method reads one part: how it is written, and what in it is refused. */
class Parser {

  #ahead;

  constructor(ahead) {
    this.#ahead = ahead;
  }

  text() {
    const parts = [];
    const marks = new Set();
    while (this.#ahead.length) {
      const { is, image } = this.#next();
      if (is === 'begin') {
        marks.add(image);
        parts.push(this.#expression());
        this.#take('}');
      }
    }
    if (marks.size > 1) {
      throw new SyntaxError();
    }
    return firstRefused(parts);
  }

  #expression() {
    const parts = [this.#unary()];
    while (BETWEEN.some((sign) => this.#sees(sign))) {
      this.#next();
      parts.push(this.#unary());
    }
    if (this.#sees('?')) {
      this.#next();
      parts.push(this.#expression());
      this.#take(':');
      parts.push(this.#expression());
    }
    return parts.length === 1 ? parts[0] : { image: '…', refused: firstRefused(parts) };
  }

  #unary() {
    if (this.#sees('!') || this.#sees('-') || this.#sees('empty')) {
      const { image } = this.#next();
      const of = this.#unary();
      return { image: `${image} ${of.image}`, refused: of.refused };
    }
    return this.#value();
  }

  #value() {
    let value = this.#begin();
    while (this.#sees('.') || this.#sees('[')) {
      value = this.#next().image === '.' ? this.#member(value) : this.#element(value);
    }
    return value;
  }

  #begin() {
    const { is, image } = this.#next();
    if (is === 'name') {
      return this.#named(image);
    }
    if (image === '(') {
      const nested = this.#expression();
      this.#take(')');
      return { image: `(${nested.image})`, refused: nested.refused };
    }
    if (is === 'number' && /^\d+$/.test(image) && BigInt(image) >= 2n ** 63n) {
      throw new SyntaxError();
    }
    if (is === 'string' || is === 'number' || ['null', 'true', 'false'].includes(image)) {
      return { image, isText: is === 'string' };
    }
    throw new SyntaxError();
  }

  /** A variable, or a function, of which there are none. */
  #named(name) {
    const [colon, member, parenthesis] = this.#ahead;
    if (colon?.image === ':' && member?.is === 'name' && parenthesis?.image === '(') {
      this.#ahead.splice(0, 2);
      return this.#function(`${name}:${member.image}`);
    }
    return this.#sees('(') ? this.#function(name) : { image: name, refused: RESERVED.includes(name) ? name : undefined };
  }

  #function(name) {
    const image = name + this.#parameters().image;
    return { image, refused: image };
  }

  #member(value) {
    const { is, image: name } = this.#next();
    if (is !== 'name') {
      throw new SyntaxError();
    }
    const property = `${value.image}.${name}`;
    const given = this.#sees('(') ? this.#parameters() : undefined;
    const image = property + (given?.image ?? '');
    const readsVariable = property === 'execution.getVariable' && given?.list.length === 1 && given.list[0].isText;
    return { image, refused: QUESTIONS.includes(image) || image === PASSED_ON || readsVariable ? undefined : image };
  }

  #element(value) {
    const key = this.#expression();
    this.#take(']');
    const image = `${value.image}[${key.image}]${this.#sees('(') ? this.#parameters().image : ''}`;
    return { image, refused: image };
  }

  #parameters() {
    this.#take('(');
    const list = this.#sees(')') ? [] : [this.#expression()];
    while (this.#sees(',')) {
      this.#next();
      list.push(this.#expression());
    }
    this.#take(')');
    return { list, image: `(${list.map(({ image }) => image).join(', ')})` };
  }

  #sees(image) {
    const [token] = this.#ahead;
    return token?.image === image && token.is !== 'string';
  }

  #take(image) {
    if (!this.#sees(image)) {
      throw new SyntaxError();
    }
    this.#next();
  }

  #next() {
    if (!this.#ahead.length) {
      throw new SyntaxError();
    }
    return this.#ahead.shift();
  }

}

const firstRefused = (parts) => parts.find(({ refused }) => refused !== undefined)?.refused;
