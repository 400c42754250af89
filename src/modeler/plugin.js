/** What runs in the Modeler. */

import { registerClientPlugin, registerPlatformBpmnJSPlugin } from 'camunda-modeler-plugin-helpers';

import choosing from './choosing.js';
import completing from './completing.js';
import { config, resolver } from './index.js';

registerClientPlugin({ config, resolver }, 'lintRules.bpmn');
registerPlatformBpmnJSPlugin(completing);
registerPlatformBpmnJSPlugin(choosing);
