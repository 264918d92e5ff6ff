from tests.app import conftest as of_app
from tests.app.rights import conftest as of_rights

binding, made, workspace = of_app.binding, of_app.made, of_app.workspace
carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock
