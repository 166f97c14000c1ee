metadata description = 'The identity that the bot is: its client id is the bot id, and there is no password.'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

@description('Resource id, for whoever uses the identity.')
output id string = identity.id

@description('Application (client) id.')
output clientId string = identity.properties.clientId

@description('Entra tenant that it belongs to.')
output tenantId string = identity.properties.tenantId
