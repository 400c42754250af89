/**
 * Where the control flow of a process can go. Every element is two points: that it is entered, and that it
 * is completed; what interrupts it leads on from the first. So a path passes an activity when it completes
 * it, and a timer that skips it does not count. A sub-process has two more: that what stands in it begins,
 * and that it has ended, for once.
 */

import { flowNodes, is, isEventSubProcess, outgoing } from './model.js';

/** The end of the process. */
export const END = Symbol('end');

export class ControlFlow {

  #entered = new Map();

  #completed = new Map();

  #begun = new Map();

  #ended = new Map();

  /** From each point: where it leads, and by which sequence flow. */
  #edges = new Map();

  #process;

  constructor(process) {
    this.#process = process;
    for (const node of flowNodes(process)) {
      this.#entered.set(node, { node });
      this.#completed.set(node, { node });
      this.#begun.set(node, {});
      this.#ended.set(node, {});
    }
    this.#scope(process, process, END);
  }

  /** That it is entered; that the process is started, where it is the process. */
  entered(element) {
    return element === this.#process ? this.#process : this.#entered.get(element);
  }

  completed(element) {
    return element === this.#process ? END : this.#completed.get(element);
  }

  begun(subProcess) {
    return this.#begun.get(subProcess);
  }

  ended(subProcess) {
    return this.#ended.get(subProcess);
  }

  /**
   * All points that can be reached.
   *
   * @param from the point to go from, whether or not it is itself one of those without which
   * @param without what may not be completed on the way
   * @param barred which sequence flows may not be taken
   */
  reached(from, { without = [], barred = () => false } = {}) {
    const closed = new Set([...without].map((element) => this.#completed.get(element)));
    const seen = new Set();
    const ahead = [from];
    while (ahead.length) {
      const point = ahead.pop();
      if (seen.has(point)) {
        continue;
      }
      seen.add(point);
      for (const { to, by } of this.#edges.get(point) ?? []) {
        if (!closed.has(to) && !(by && barred(by))) {
          ahead.push(to);
        }
      }
    }
    return seen;
  }

  /** Whether there is a path that passes nothing of `without` and takes nothing that is barred. */
  leads(from, to, how) {
    return this.reached(from, how).has(to);
  }

  #edge(from, to, by) {
    if (to) {
      this.#edges.set(from, [...(this.#edges.get(from) ?? []), { to, by }]);
    }
  }

  /** What stands in a process or a sub-process, between these points. */
  #scope(scope, begin, exit) {
    const nodes = (scope.get('flowElements') ?? []).filter((element) => is(element, 'bpmn:FlowNode'));
    const starts = nodes.filter((node) => is(node, 'bpmn:StartEvent'));
    starts.forEach((start) => this.#edge(begin, this.entered(start)));
    nodes.forEach((node) => this.#node(node, nodes, exit));
  }

  #node(node, siblings, exit) {
    const subProcess = is(node, 'bpmn:SubProcess');
    if (subProcess) {
      this.#edge(this.entered(node), this.begun(node));
      this.#scope(node, this.begun(node), this.ended(node));
      this.#edge(this.ended(node), this.completed(node));
    }
    if (!subProcess || node.get('loopCharacteristics')) {
      this.#edge(this.entered(node), this.completed(node));
    }
    if (isEventSubProcess(node)) {
      this.#fromWithin(siblings.filter((other) => other !== node), node);
      this.#edge(this.completed(node), exit);
    }
    if (is(node, 'bpmn:BoundaryEvent')) {
      this.#fromWithin([node.get('attachedToRef')], node);
    }
    const flows = outgoing(node);
    flows.forEach((flow) => this.#edge(this.completed(node), this.entered(flow.get('targetRef')), flow));
    const caught = linksFrom(node, siblings);
    caught.forEach((link) => this.#edge(this.completed(node), this.entered(link)));
    if (!flows.length && !linkOf(node) && !isThrownAway(node) && !isEventSubProcess(node)) {
      this.#edge(this.completed(node), exit);
    }
  }

  /** What can happen at any moment to these activities and to all that they hold. */
  #fromWithin(activities, happening) {
    for (const activity of activities.filter(Boolean)) {
      for (const node of [activity, ...(is(activity, 'bpmn:SubProcess') ? flowNodes(activity) : [])]) {
        this.#edge(this.entered(node), this.entered(happening));
      }
    }
  }

}

/** An error goes to what catches it, which is reached anyway, and does not end the scope that throws it. */
const isThrownAway = (node) => is(node, 'bpmn:EndEvent')
  && node.get('eventDefinitions').some((event) => is(event, 'bpmn:ErrorEventDefinition', 'bpmn:CancelEventDefinition'));

/** The link that an event throws or catches, if any. */
export function linkOf(event) {
  return event.get('eventDefinitions')?.find((definition) => is(definition, 'bpmn:LinkEventDefinition'));
}

function linksFrom(node, siblings) {
  const link = is(node, 'bpmn:IntermediateThrowEvent') && linkOf(node);
  return link
    ? siblings.filter((other) => is(other, 'bpmn:IntermediateCatchEvent') && linkOf(other)?.get('name') === link.get('name'))
    : [];
}
