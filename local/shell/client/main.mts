import { startBridge } from './bridge/host.mjs';
import { startFrames } from './frames.mjs';
import { startIssue } from './issue.mjs';
import { startNavigation } from './navigation.mjs';
import { readPageData } from './page-data.mjs';
import { startPeople } from './people.mjs';
import { startTheme } from './theme.mjs';
import { startWorkflow } from './workflow.mjs';

const page = readPageData();
const theme = startTheme();
const bridge = startBridge(page, theme);
startNavigation();
startPeople();
startFrames(page, bridge);
startIssue(bridge);
startWorkflow(bridge);
