gpc-honoured = Your browser’s opt-out signal is honoured: your data is not sold or shared.
gpc-out = You are opted out: your data is not sold or shared.
gpc-none = No opt-out signal came, and there was none before.
gpc-page = Your browser’s opt-out signal (Global Privacy Control) is honoured.
