/**
 * Which elements of a process may be busy at the same time: because of parallel and inclusive gateways, several
 * flows out of one element, events that do not interrupt, and multi-instances. As the product finds out too: two
 * places are marked together as soon as one step leads there from two that are; a join needs a token on each of
 * its flows (A. Kovalyov, Concurrency relations and the safety problem for Petri nets, 1992).
 */

import { linkOf } from './graph.js';
import { is, isEventSubProcess, outgoing, scopesAround } from './model.js';

export class AtTheSameTime {

  /** From each place: the steps that a token takes. Places are flows, by which it comes, and what is busy. */
  #steps = new Map();

  #marked = new Set();

  /** By place: all that may be marked together with it. */
  #together = new Map();

  #ahead = [];

  /** The places within each sub-process, and within the process. */
  #within = new Map();

  constructor(process) {
    this.#collect(process);
    this.#scope(process);
    starts(process).forEach((start) => this.#mark(start));
    for (let next = this.#ahead.pop(); next; next = this.#ahead.pop()) {
      next();
    }
  }

  /** Whether both may be busy, each on a path of its own. */
  mayRun(one, other) {
    return this.#together.get(one)?.has(other) ?? false;
  }

  #collect(scope) {
    const places = elements(scope).flatMap((element) => (is(element, 'bpmn:SubProcess') ? [element, ...this.#collect(element)] : [element]));
    places.forEach((place) => this.#steps.set(place, this.#steps.get(place) ?? []));
    places.forEach((place) => this.#together.set(place, this.#together.get(place) ?? new Set()));
    this.#within.set(scope, new Set(places));
    return places;
  }

  #scope(scope) {
    for (const element of elements(scope)) {
      if (is(element, 'bpmn:SequenceFlow')) {
        this.#arrive(element);
      }
      else if (is(element, 'bpmn:SubProcess')) {
        this.#scope(element);
      }
      else if (!is(element, 'bpmn:Gateway')) {
        this.#complete(element);
        this.#events(element);
      }
    }
  }

  /**
   * @param to where there are tokens then, together
   * @param stays whether the token that takes it stays as well
   * @param waitsFor flows that need a token too
   * @param never places of which none is marked after it
   */
  #step(from, to, { stays = false, waitsFor = [], never = new Set() } = {}) {
    this.#steps.get(from)?.push({ to, stays, waitsFor, never });
  }

  /** What a token does that comes to the end of a flow. */
  #arrive(flow) {
    const target = flow.get('targetRef');
    if (!target) {
      return;
    }
    const others = incoming(target).filter((other) => other !== flow);
    if (is(target, 'bpmn:ExclusiveGateway', 'bpmn:EventBasedGateway')) {
      outgoing(target).forEach((out) => this.#step(flow, [out]));
    }
    else if (is(target, 'bpmn:InclusiveGateway')) {
      this.#step(flow, outgoing(target), { never: others.length ? this.#leadingTo(target) : new Set() });
    }
    else if (is(target, 'bpmn:Gateway')) {
      this.#step(flow, outgoing(target), { waitsFor: others });
    }
    else {
      (is(target, 'bpmn:SubProcess') ? starts(target) : [target]).forEach((place) => this.#step(flow, [place]));
    }
  }

  /** The flows and nodes from which a token can come to a gateway. */
  #leadingTo(gateway, found = new Set()) {
    const flows = incoming(gateway);
    flows.forEach((flow) => found.add(flow));
    const before = [...flows.map((flow) => flow.get('sourceRef')), is(gateway, 'bpmn:BoundaryEvent') && gateway.get('attachedToRef')];
    for (const node of before.filter((one) => one && !found.has(one))) {
      found.add(node);
      this.#within.get(node)?.forEach((place) => found.add(place));
      this.#leadingTo(node, found);
    }
    return found;
  }

  /** What a token does when what it is busy with is done. */
  #complete(node) {
    const flows = outgoing(node);
    if (flows.length) {
      this.#step(node, flows);
    }
    else if (is(node, 'bpmn:IntermediateThrowEvent') && linkOf(node)) {
      elements(node.$parent).filter((other) => is(other, 'bpmn:IntermediateCatchEvent') && linkOf(other))
        .forEach((target) => this.#step(node, [target]));
    }
    else {
      // The last token of a sub-process goes on behind it.
      const ended = scopesAround(node).find((scope) => is(scope, 'bpmn:SubProcess') && outgoing(scope).length);
      if (ended) {
        this.#step(node, outgoing(ended), { never: this.#within.get(ended) });
      }
    }
  }

  /** Where events may take a token: from its element, and from whatever is around. */
  #events(node) {
    for (const host of [node, ...scopesAround(node).filter((scope) => is(scope, 'bpmn:SubProcess'))]) {
      const siblings = elements(host.$parent);
      siblings.filter((event) => is(event, 'bpmn:BoundaryEvent') && event.get('attachedToRef') === host).forEach((event) =>
        this.#leave(node, event, event.get('cancelActivity') !== false, host === node ? new Set() : this.#within.get(host)));
      siblings.filter((handler) => isEventSubProcess(handler) && handler !== host).flatMap(starts).forEach((start) =>
        this.#leave(node, start, start.get('isInterrupting') !== false, this.#within.get(host.$parent)));
    }
  }

  #leave(node, event, interrupts, cutOff) {
    this.#step(node, [event], { stays: !interrupts, never: interrupts ? cutOff : new Set() });
  }

  #mark(place) {
    if (!this.#marked.has(place)) {
      this.#marked.add(place);
      this.#ahead.push(() => this.#alone(place));
    }
  }

  #join(one, other) {
    if (!this.#together.get(one).has(other)) {
      this.#together.get(one).add(other);
      this.#together.get(other).add(one);
      this.#ahead.push(() => this.#beside(one, other), () => this.#beside(other, one));
    }
  }

  #alone(place) {
    for (const { to, stays, waitsFor } of this.#steps.get(place)) {
      if (waitsFor.every((flow) => this.#marked.has(flow))) {
        to.forEach((next) => this.#mark(next));
        to.forEach((next, index) => to.slice(index + 1).forEach((other) => this.#join(next, other)));
        to.filter(() => stays).forEach((next) => this.#join(place, next));
      }
    }
    for (const scope of scopesAround(place).filter(isParallelLoop)) {
      [...this.#within.get(scope)].filter((other) => this.#marked.has(other)).forEach((other) => this.#join(place, other));
    }
  }

  /** What follows from a token on one place while there is one on another. */
  #beside(place, other) {
    for (const step of this.#steps.get(place)) {
      (step.waitsFor.includes(other) ? [...this.#together.get(place)] : [other]).forEach((third) => this.#take(place, step, third));
    }
  }

  #take(place, { to, waitsFor, never }, other) {
    const ready = waitsFor.every((flow) => flow !== other
      && this.#together.get(flow).has(other) && this.#together.get(flow).has(place));
    if (ready && !never.has(other)) {
      to.forEach((next) => this.#join(next, other));
    }
  }

}

const elements = (scope) => (scope.get('flowElements') ?? []).filter((element) => is(element, 'bpmn:FlowNode', 'bpmn:SequenceFlow'));

const starts = (scope) => elements(scope).filter((element) => is(element, 'bpmn:StartEvent'));

const incoming = (node) => elements(node.$parent)
  .filter((element) => is(element, 'bpmn:SequenceFlow') && element.get('targetRef') === node);

const isParallelLoop = (scope) => is(scope, 'bpmn:SubProcess')
  && is(scope.get('loopCharacteristics'), 'bpmn:MultiInstanceLoopCharacteristics') && !scope.get('loopCharacteristics').get('isSequential');
