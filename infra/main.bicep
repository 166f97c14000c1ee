targetScope = 'resourceGroup'

metadata description = 'CspSupportBot on App Service, registered as an Azure Bot with the Teams channel.'

@description('Name of everything that is created; the app answers at https://<name>.azurewebsites.net, so it must be free worldwide.')
@minLength(4)
@maxLength(32)
param name string

@description('Azure region of the app, its identity and its logs.')
param location string = resourceGroup().location

@description('Name that people see in Teams before the app package names it.')
@maxLength(42)
param displayName string = 'CSP Support Bot'

@description('Size of the App Service plan. The background work needs Always On, which starts at Basic.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Entra tenants whose people may talk to the bot.')
@minLength(1)
param allowedTenants string[] = [tenant().tenantId]

@description('Teams id of the team whose members may use the bot (19:…@thread.tacv2, as the link to its General channel has it). Until it is given nobody may, and /health/ready says so.')
param staffTeamId string = ''

@description('Entra object ids of the staff who may look after the bot from a chat: see work that was given up, and let it be tried again.')
param administrators string[] = []

@description('Entra object ids of the people who lead the helpdesk: they hear of deadlines that are close, and of what reaches nobody else.')
param leads string[] = []

@description('Connection string of a PostgreSQL database (15 or later), or a Key Vault reference to it: @Microsoft.KeyVault(SecretUri=…). Empty keeps everything in a SQLite file of one instance.')
@secure()
param postgresConnection string = ''

@description('Instances of the app; more than one only with postgresConnection.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Live calls Microsoft; Embedded answers from sample customers, for a trial.')
@allowed(['Live', 'Embedded'])
param connectorsMode string = 'Live'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

module identity 'modules/identity.bicep' = {
  params: {
    name: name
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    planSku: planSku
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    allowedTenants: allowedTenants
    staffTeamId: staffTeamId
    administrators: administrators
    leads: leads
    postgresConnection: postgresConnection
    instances: instances
    connectorsMode: connectorsMode
    workspaceId: monitoring.outputs.workspaceId
    telemetryConnectionString: monitoring.outputs.connectionString
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: name
    displayName: displayName
    endpoint: 'https://${app.outputs.hostName}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
  }
}

@description('The BOT_ID that manifest/build.sh asks for.')
output botId string = identity.outputs.clientId

@description('Where Teams delivers messages.')
output messagingEndpoint string = bot.outputs.endpoint

@description('Name of the web app to deploy to.')
output appName string = app.outputs.name
